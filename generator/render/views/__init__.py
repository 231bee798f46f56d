"""What templates see: frozen values for each part and page, all words and links ready to be shown."""
