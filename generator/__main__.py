"""Hand the arguments to the command line."""

from generator.command.main import main

if __name__ == "__main__":
    main()
