"""Say what went wrong with an address, and whether it may pass.

Public: Failed, Passing.
"""


class Failed(Exception):
    """An address that cannot be fetched: why, and what to do about it, in words for the user."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy


class Passing(Failed):
    """A fault that may pass by itself: `after` is how many seconds the server asks to be left alone, if it says so."""

    def __init__(self, reason: str, remedy: str, after: float | None = None) -> None:
        super().__init__(reason, remedy)
        self.after = after
