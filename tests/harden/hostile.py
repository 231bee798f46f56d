"""Compose hostile reports and workbooks, byte by byte, small as they lie and large as they are read.

Public: PDFS, WORKBOOKS, a_pdf.
"""

import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from tests.importers.report.composing import an_ilacs_report

_CATALOG, _PAGES = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_WORDS = b"BT /F 12 Tf 72 700 Td (Inspection of Marchford local authority children services) Tj ET"


def a_pdf(*objects: bytes, trailer: bytes = b"", startxref: int | None = None) -> bytes:
    """A PDF of these objects, numbered from 1, with a right table of where they lie unless told otherwise."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    start = len(data) if startxref is None else startxref
    last = b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
    return data + end + last % (len(objects) + 1, trailer, start)


def a_stream(data: bytes, *, filters: bytes = b"", length: int | None = None) -> bytes:
    """A stream with its length, or with a lie about it."""
    said = len(data) if length is None else length
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (said, filters, data)


def _one_page(contents: bytes, *, page: bytes = _PAGE, font: bytes = _FONT, more: Sequence[bytes] = ()) -> bytes:
    return a_pdf(_CATALOG, _PAGES, page, contents, font, *more)


def _flate(piece: bytes, count: int = 1, *, before: bytes = b"", after: bytes = b"", packed: int = 1) -> bytes:
    """A stream that unpacks to a piece `count` times over, packed once or more; made without ever holding it whole."""
    block = max(1, min(count, 1_000_000 // len(piece)))
    packer = zlib.compressobj(9)
    data = packer.compress(before)
    data += b"".join(packer.compress(piece * block) for _ in range(count // block))
    data += packer.compress(piece * (count % block) + after) + packer.flush()
    for _ in range(packed - 1):
        data = zlib.compress(data, 9)
    return a_stream(data, filters=b"/Filter[" + b"/FlateDecode" * packed + b"]")


def _many_pages(count: int) -> bytes:
    kids = b" ".join(b"3 0 R" for _ in range(count))
    return a_pdf(_CATALOG, b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), _PAGE, a_stream(_WORDS), _FONT)


def _tower(levels: int) -> bytes:
    """A tree of pages in which each branch has itself twice below: 2 to the power of its levels."""
    branch = b"<</Type/Pages/Parent 2 0 R/Kids[%d 0 R %d 0 R]/Count 2>>"
    branches = [branch % (n + 1, n + 1) for n in range(6, 6 + levels)]
    pages = b"<</Type/Pages/Kids[6 0 R]/Count 1>>"
    return a_pdf(_CATALOG, pages, _PAGE, a_stream(_WORDS), _FONT, *branches, _PAGE)


def _active() -> bytes:
    action = b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</WC<</S/Launch/F(sh)>>>>"
    names = b"/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<</F 4 0 R>>>>]>>>>"
    catalog = b"<</Type/Catalog/Pages 2 0 R%s%s/AcroForm<</XFA 4 0 R>>>>" % (action, names)
    return a_pdf(catalog, _PAGES, _PAGE, a_stream(_WORDS), _FONT)


def _encrypted(owner: str, user: str) -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    out = BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(user, owner, canPrint=0))
    canvas.drawString(72, 700, "Inspection of Marchford local authority children's services")
    canvas.save()
    return out.getvalue()


def _in_a_loop(report: bytes) -> bytes:
    """A sound report whose table of places names itself as the one before it."""
    at = report.rindex(b"startxref") + len("startxref\n")
    start = int(report[at:].split()[0])
    return report.replace(b"/Size", b"/Prev %d /Size" % start)


def _forms(levels: int) -> bytes:
    """Drawings in drawings, ten in each."""
    names = b"".join(b"/X%d 6 0 R" % n for n in range(10))
    page = _PAGE.replace(b"/Font", b"/XObject<<" + names + b">>/Font")
    objects = []
    for level in range(levels):
        below = b"/Resources<</Font<</F 5 0 R>>/XObject<<%s>>>>" % names.replace(b" 6 ", b" %d " % (7 + level))
        head = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + below
        objects.append(a_stream(b" ".join(b"/X%d Do" % n for n in range(10)), filters=head))
    objects.append(a_stream(_WORDS, filters=b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>>>"))
    return _one_page(a_stream(b" ".join(b"/X%d Do" % n for n in range(10))), page=page, more=objects)


_SOUND = an_ilacs_report()
_MEGA = 1_000_000

PDFS: dict[str, Callable[[], bytes]] = {
    "a stream that unpacks to 500 MB": lambda: _one_page(_flate(b" ", 500 * _MEGA)),
    "a stream packed twice": lambda: _one_page(_flate(b"0", 300 * _MEGA, packed=2)),
    "ten million words": lambda: _one_page(_flate(b"BT /F 12 Tf (a) Tj ET ", 10 * _MEGA)),
    "one word without end": lambda: _one_page(_flate(b"a", 50 * _MEGA, before=b"BT /F 12 Tf (", after=b") Tj ET")),
    "states without end": lambda: _one_page(_flate(b"q ", 20 * _MEGA)),
    "lists without end": lambda: _one_page(_flate(b"[", 5 * _MEGA)),
    "filters in a row": lambda: _one_page(a_stream(b"x", filters=b"/Filter[" + b"/ASCIIHexDecode" * 5_000 + b"]")),
    "4,000 pages": lambda: _many_pages(4_000),
    "a count of pages that is a lie": lambda: a_pdf(
        _CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", _PAGE, a_stream(_WORDS), _FONT
    ),
    "a count of pages below nothing": lambda: a_pdf(
        _CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count -7>>", _PAGE, a_stream(_WORDS), _FONT
    ),
    "no pages at all": lambda: a_pdf(_CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"),
    "a tree of pages that holds itself": lambda: a_pdf(
        _CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>", _PAGE, a_stream(_WORDS), _FONT
    ),
    "a page that is its own parent": lambda: _one_page(a_stream(_WORDS), page=_PAGE.replace(b"Parent 2", b"Parent 3")),
    "a tree of pages that doubles": lambda: _tower(60),
    "lists in lists in the catalogue": lambda: a_pdf(b"<</Type/Catalog/Pages 2 0 R/X" + b"[" * 200_000, _PAGES, _PAGE),
    "a table of places that names itself": lambda: _in_a_loop(_SOUND),
    "a table of places far outside": lambda: a_pdf(_CATALOG, _PAGES, _PAGE, a_stream(_WORDS), _FONT, startxref=10**9),
    "a table of four thousand million places": lambda: _SOUND.replace(b"xref\n0 ", b"xref\n0 4000000000 "),
    "an object that is itself": lambda: _one_page(b"4 0 R"),
    "a stream whose length is itself": lambda: _one_page(b"<</Length 4 0 R>>\nstream\nx\nendstream"),
    "a stream that says it is longer": lambda: _one_page(a_stream(_WORDS, length=2_000_000_000)),
    "a stream that says it is shorter": lambda: _one_page(a_stream(_WORDS, length=3)),
    "a stream with a length below nothing": lambda: _one_page(a_stream(_WORDS, length=-1)),
    "a page as large as a country": lambda: _one_page(
        a_stream(_WORDS), page=_PAGE.replace(b"0 0 595 842", b"-1e38 -1e38 1e38 1e38")
    ),
    "a page of no size": lambda: _one_page(a_stream(_WORDS), page=_PAGE.replace(b"0 0 595 842", b"0 0 0 0")),
    "a font without a map": lambda: _one_page(
        a_stream(_WORDS), font=b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[]>>"
    ),
    "a font that is its own descendant": lambda: _one_page(
        a_stream(_WORDS), font=b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[5 0 R]>>"
    ),
    "a font whose map is a bomb": lambda: _one_page(
        a_stream(_WORDS),
        font=b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        more=[_flate(b"beginbfrange <0000> <ffff> <0000> endbfrange ", 200_000)],
    ),
    "a font that is none": lambda: _one_page(
        a_stream(_WORDS),
        font=b"<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor<</Type/FontDescriptor/FontFile2 6 0 R>>>>",
        more=[_flate(b"\x00\x01\x00\x00\xff\xff", 9_999)],
    ),
    "drawings in drawings": lambda: _forms(9),
    "letters that draw pages": lambda: _one_page(
        a_stream(_WORDS),
        font=b"<</Type/Font/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/FontBBox[0 0 1 1]/FirstChar 0/LastChar 255"
        b"/CharProcs<</a 4 0 R>>/Encoding<</Differences[0" + b"/a" * 256 + b"]>>/Resources<</Font<</F 5 0 R>>>>>>",
    ),
    "a picture of a thousand million dots": lambda: _one_page(
        a_stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
        page=_PAGE.replace(b"/Font", b"/XObject<</I 6 0 R>>/Font"),
        more=[
            a_stream(
                zlib.compress(b"\0" * 1_000),
                filters=b"/Type/XObject/Subtype/Image/Width 99999/Height 99999/BitsPerComponent 8"
                b"/ColorSpace/DeviceRGB/Filter/FlateDecode",
            )
        ],
    ),
    "scripts, launches and files inside": _active,
    "encrypted with a password": lambda: _encrypted("owner", "secret"),
    "encrypted with an odd method": lambda: a_pdf(
        _CATALOG, _PAGES, _PAGE, a_stream(_WORDS), _FONT,
        trailer=b"/Encrypt<</Filter/Standard/V 9/R 99/Length 999999/O(x)/U(x)/P -1>>/ID[(a)(b)]",
    ),
    "a beginning and no end": lambda: _SOUND[: len(_SOUND) // 2],
    "an end and no beginning": lambda: _SOUND[len(_SOUND) // 2 :],
    "two beginnings": lambda: b"%PDF-1.4\n%PDF-1.9\n" + _SOUND,
    "a mark and noise": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 4_000 + b"%%EOF",
    "a picture file under the name": lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 500,
    "an archive under the name": lambda: _zipped({"a": b"x"}),
    "nothing but zeroes": lambda: b"\0" * _MEGA,
    "a web page that is a PDF too": lambda: b"<html><script>alert(1)</script>" + _SOUND,
}  # fmt: skip
"""Hostile reports, each by what is wrong with it."""


def _zipped(files: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


_KINDS = "http://schemas.openxmlformats.org"
_HEADER = '<?xml version="1.0" encoding="UTF-8"?>'


def _xlsx(rows: str, *, strings: str = "", doctype: str = "", book: str = "") -> bytes:
    """A workbook of one sheet with these rows."""
    main, office = f"{_KINDS}/spreadsheetml/2006/main", f"{_KINDS}/officeDocument/2006/relationships"
    relations = f'{_HEADER}<Relationships xmlns="{_KINDS}/package/2006/relationships">'
    sheet = f'{_HEADER}{doctype}<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'
    one = '<sheets><sheet name="S" sheetId="1" r:id="a"/></sheets>'
    sheets = f'<workbook xmlns="{main}" xmlns:r="{office}">{one}</workbook>'

    def related(what: str, to: str) -> str:
        return f'{relations}<Relationship Id="a" Type="{office}/{what}" Target="{to}"/></Relationships>'

    files = {
        "[Content_Types].xml": f'{_HEADER}<Types xmlns="{_KINDS}/package/2006/content-types"/>',
        "_rels/.rels": related("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": _HEADER + (book or sheets),
        "xl/_rels/workbook.xml.rels": related("worksheet", "worksheets/s.xml"),
        "xl/worksheets/s.xml": sheet,
    }
    if strings:
        files["xl/sharedStrings.xml"] = f'{_HEADER}<sst xmlns="{main}" {strings}</sst>'
    return _zipped({name: text.encode() for name, text in files.items()})


def _cell(place: str, text: str = "Local authority name") -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def _row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _ods(rows: str, *, head: str = "") -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(f'xmlns:{name}="{names}:{name}:1.0"' for name in ("office", "table", "text"))
    text = (
        f"{_HEADER}{head}<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = f'{_HEADER}<m:manifest xmlns:m="{names}:manifest:1.0"/>'
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return _zipped({"mimetype": kind, "META-INF/manifest.xml": manifest.encode(), "content.xml": text.encode()})


def _repeated(rows: object, columns: object) -> bytes:
    cell = (
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{columns}">'
        "<text:p>Local authority name</text:p></table:table-cell>"
    )
    return _ods(f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>')


_ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>'

WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "far.xlsx": lambda: _xlsx(_row(1, _cell("A1")) + _row(1048576, _cell("XFD1048576"))),
    "farther.xlsx": lambda: _xlsx(_row(1, _cell("A1")) + _row(4294967295, _cell("ZZZZZZ4294967295"))),
    "wide.xlsx": lambda: _xlsx(_row(1, _cell("A1"), _cell("XFD20000"))),
    "backwards.xlsx": lambda: _xlsx(_row(9, _cell("Z9")) + _row(1, _cell("A1"))),
    "nowhere.xlsx": lambda: _xlsx(_row(1, _cell("0"), _cell(""), _cell("é9"))),
    "strings.xlsx": lambda: _xlsx(
        '<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>',
        strings='count="4000000000" uniqueCount="4000000000"><si><t>a</t></si>',
    ),
    "entities.xlsx": lambda: _xlsx(_row(1, _cell("A1", "&b;&c;")), doctype=_ENTITIES),
    "rows.xlsx": lambda: _xlsx("".join(_row(n, _cell(f"A{n}")) for n in range(1, 120_000))),
    "text.xlsx": lambda: _xlsx(_row(1, _cell("A1", "x" * 30_000_000))),
    "nothing.xlsx": lambda: _xlsx(""),
    "no-sheets.xlsx": lambda: _xlsx("", book="<workbook/>"),
    "bomb.xlsx": lambda: _zipped({"xl/workbook.xml": b" " * 320_000_000}),
    "empty.xlsx": lambda: _zipped({}),
    "outside.xlsx": lambda: _zipped({"../../../out.txt": b"x", "/etc/out": b"x"}),
    "cut.xlsx": lambda: _xlsx(_row(1, _cell("A1")))[:-40],
    "noise.xlsx": lambda: bytes(range(256)) * 400,
    "table.ods": lambda: _repeated(1048576, 16384),
    "rows.ods": lambda: _repeated(2_000_000_000, 1),
    "columns.ods": lambda: _repeated(1, 4_000_000_000),
    "below.ods": lambda: _repeated(-5, "x"),
    "deep.ods": lambda: _ods("<table:table-row>" * 200_000),
    "entities.ods": lambda: _ods(
        "<table:table-row><table:table-cell>&b;</table:table-cell></table:table-row>", head=_ENTITIES
    ),
    "renamed.ods": lambda: _SOUND,
    "locked.xlsx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000,
}  # fmt: skip
"""Hostile workbooks, each by its name."""
