"""Turn values of the model into bytes and back, for other processes and later builds.

Public: dumps, loads.

Bytes from elsewhere can be wrong, and can do nothing: no class comes back but the model's, and no function.
"""

import io
import pickle
from collections.abc import Sequence

_OURS = ("generator.model.", "generator.problems", "generator.load.read")
_OTHERS = {("datetime", "date")}


def dumps(value: object, shared: Sequence[object] = ()) -> bytes:
    """A value as bytes; parts of it that both sides hold, `shared`, are only named by their number."""
    whole = io.BytesIO()
    _Writer(whole, shared).dump(value) if shared else pickle.Pickler(whole, protocol=5).dump(value)
    return whole.getvalue()


def loads(data: bytes, shared: Sequence[object] = ()) -> object:
    """The value in those bytes. Raises any exception where they are damaged, as pickle does."""
    found: object = _Reader(io.BytesIO(data), shared).load()
    return found


class _Writer(pickle.Pickler):
    def __init__(self, file: io.BytesIO, shared: Sequence[object]) -> None:
        super().__init__(file, protocol=5)
        self._numbers = {id(part): number for number, part in enumerate(shared)}

    def persistent_id(self, value: object) -> int | None:
        """The number of a part that both sides hold."""
        return self._numbers.get(id(value))


class _Reader(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, shared: Sequence[object] = ()) -> None:
        super().__init__(file)
        self._shared = shared

    def persistent_load(self, number: object) -> object:
        """The part with that number."""
        if not isinstance(number, int):
            raise pickle.UnpicklingError("no number of a part")
        return self._shared[number]

    def find_class(self, module: str, name: str) -> object:
        """The class of that name, where it is one of ours."""
        if (module, name) in _OTHERS or (module.startswith(_OURS) and "." not in name):
            found: object = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of a site")
