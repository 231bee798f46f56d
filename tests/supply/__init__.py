"""What the project is made of: dependencies, their licences, and nothing that is secret."""
