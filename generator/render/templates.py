"""Fill the templates of a theme: the one module that knows Jinja2.

Public: Templates, compiled.
"""

import marshal
import re
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import suppress
from functools import lru_cache
from traceback import walk_tb
from types import FrameType

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    Environment,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from markupsafe import Markup, escape

from generator.model.theme import Theme
from generator.problems import Place, Problem, Refused, remedy, shown

_BETWEEN = re.compile(r"(?<=[>}])\n\s*(?=[<{])")
_INDENT = re.compile(r"\n\s+")
_OPENING = re.compile(r"(?<![\w’'])'(?=\w)")


class Templates:
    """A theme's templates, compiled once; undefined names are faults, and all text is escaped unless it is `Html`.

    `code` is what `compiled` gave for that theme before; nothing is lost without it but time.
    """

    def __init__(self, theme: Theme, code: bytes = b"") -> None:
        self._theme = theme
        self._environment = _environment(theme, _tight, _Code(code))

    def fill(self, template: str, page: object) -> str:
        """The template's text with `page`, the view that it was written for.

        Raises Refused where a template has a slip, with its file and line.
        """
        return self._filled(self._environment, template, page)

    def _filled(self, environment: Environment, template: str, page: object) -> str:
        try:
            return environment.get_template(template).render(page=page) + "\n"
        except Exception as error:
            if problems := self._problems(error, template, page):
                raise Refused(problems) from error
            raise

    def _problems(self, error: Exception, template: str, page: object) -> list[Problem]:
        """What is wrong with the templates; none where the error is not theirs.

        The templates are filled again as they were written, so that their lines are those of the files.
        """
        if not _theirs(error, self._theme):
            return []
        plain = _environment(self._theme, str)
        if slips := list(_slips(plain, self._theme)):
            return slips
        try:
            plain.get_template(template).render(page=page)
        except Exception as again:
            error = again
        return [_problem(error, self._theme)]


def compiled(theme: Theme) -> bytes:
    """A theme's templates as code for this version of Python, for processes to come; those with a slip left out.

    Code is trusted by whoever takes it: it is for this machine alone.
    """
    code = _Code(b"")
    environment = _environment(theme, _tight, code)
    for path in (*theme.templates, *theme.inherited):
        with suppress(TemplateSyntaxError):
            environment.get_template(path)
    return code.whole()


class _Code(BytecodeCache):
    """Templates as code, each with the digest of its text."""

    def __init__(self, code: bytes) -> None:
        self._held: dict[str, bytes] = marshal.loads(code) if code else {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._held:
            bucket.bytecode_from_string(self._held[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._held[bucket.key] = bucket.bytecode_to_string()

    def whole(self) -> bytes:
        """All that is held."""
        return marshal.dumps(dict(sorted(self._held.items())))


class _Loader(BaseLoader):
    """A theme's template by its path, or a parent's by the parent's name and the path, with its file's place."""

    def __init__(self, theme: Theme, read: Callable[[str], str]) -> None:
        self._theme = theme
        self._read = read

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        text = self._theme.templates.get(template, self._theme.inherited.get(template))
        if text is None:
            raise TemplateNotFound(template)
        return self._read(text), self._theme.place(template), lambda: True


class _Writer(CodeGenerator):
    """Writes templates that ask `environment.html` for what they show, where Jinja2 would set and escape it anew."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _escapes(frame):
            self.write("environment.html(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _escapes(frame):
            self.write(")")
        else:
            super()._output_child_post(node, frame, finalize)


def _escapes(frame: Frame) -> bool:
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile


class _Environment(Environment):
    """Jinja2's own, but that text which many pages show is set and escaped once."""

    code_generator_class = _Writer

    @staticmethod
    def html(value: object) -> str:
        """What a page shows of a value: text escaped, and what is HTML already as it stands."""
        if type(value) is str:
            return _text(value)
        return value if type(value) is Markup else escape(value)

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """The names that every template knows: one plain dictionary, where Jinja2 would chain an empty one to it."""
        return super().make_globals(d) if d else self.globals


@lru_cache(maxsize=16_384)
def _text(words: str) -> str:
    """Text as HTML. Only plain text is asked for: what is HTML already may be equal to it and means something else."""
    return escape(_typeset(words))


def _environment(theme: Theme, read: Callable[[str], str], code: _Code | None = None) -> Environment:
    return _Environment(
        loader=_Loader(theme, read),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=code,
        finalize=_typeset,
    )


def _theirs(error: Exception, theme: Theme) -> bool:
    """Whether an error comes from a template: Jinja2 found it, or a template ran and nothing of ours inside it."""
    if isinstance(error, TemplateSyntaxError | TemplateNotFound | UndefinedError | RecursionError):
        return True
    places, ran = _places(theme), [frame for frame, _ in walk_tb(error.__traceback__)]
    last = max((at for at, frame in enumerate(ran) if frame.f_code.co_filename in places), default=len(ran))
    return last < len(ran) and all(_package(frame) in {"jinja2", "markupsafe"} for frame in ran[last + 1 :])


def _package(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", "")).partition(".")[0]


def _places(theme: Theme) -> dict[str, str]:
    """The template at each place."""
    return {theme.place(path): path for path in (*theme.inherited, *theme.templates)}


def _slips(environment: Environment, theme: Theme) -> Iterator[Problem]:
    """A problem for each template that cannot be read at all."""
    for path in (*theme.templates, *theme.inherited):
        try:
            environment.get_template(path)
        except TemplateSyntaxError as error:
            yield _slip(error, theme)


def _slip(error: TemplateSyntaxError, theme: Theme) -> Problem:
    place = Place(file=error.filename or theme.place(error.name or ""), line=error.lineno)
    message = (error.message or "this cannot be read").rstrip(".")
    mend = "correct this line, or remove the file to take the parent theme's"
    return Problem(code="template-syntax", place=place, message=f"template: {message}", remedy=mend)


def _problem(error: Exception, theme: Theme) -> Problem:
    """What went wrong while a template was filled, at the innermost line of a template that ran."""
    if isinstance(error, TemplateSyntaxError):
        return _slip(error, theme)
    places = _places(theme)
    ran = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    file, line = next(((file, line) for file, line in reversed(ran) if file in places), (theme.place("theme.yaml"), 0))
    place = Place(file=file, line=line)
    if isinstance(error, TemplateNotFound):
        name = str(error.name or error)
        message = f"the theme has no template {shown(name)}"
        return Problem(
            code="missing-template", place=place, message=message, remedy=remedy(name, theme.templates, _NONE)
        )
    if isinstance(error, RecursionError):
        message = "the template includes or extends itself"
        mend = "name another template; a parent's file is named with the parent, as in default/pages/home.html"
        return Problem(code="template-fault", place=place, message=message, remedy=mend)
    message = " ".join(str(error).split()).rstrip(".") or type(error).__name__
    mend = "use a name that the template has: the default theme's file of the same path shows them"
    return Problem(code="template-fault", place=place, message=f"template: {message}", remedy=mend)


_NONE = "write the path of a template below the theme's folder, or add the file"


def _tight(template: str) -> str:
    """A template without indents, and without line breaks between one tag and the next."""
    return _INDENT.sub("\n", _BETWEEN.sub("", template))


def _typeset(value: object) -> object:
    """Text with the apostrophes and single quotes of print; HTML and everything else as it stands."""
    if type(value) is str and "'" in value:
        return _OPENING.sub("‘", value).replace("'", "’")
    return value
