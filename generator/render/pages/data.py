"""Make the page of the public data: the files to download, and what people wrote about them.

Public: data_page, FILES.
"""

from generator.analyse.english import day
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.dataset import dataset
from generator.render.edition import Edition
from generator.render.fragment import Html
from generator.render.frame import frame
from generator.render.markup import markup
from generator.render.records import VERSION
from generator.render.views.data import DataView
from generator.render.views.link import LinkView

PAGE = addresses.content("data")

FILES = (
    ("authorities.csv", "Authorities, CSV", "a row an authority, present or past"),
    ("inspections.csv", "Inspections, CSV", "a row an inspection or visit, a column a judgement area"),
    ("findings.csv", "Findings, CSV", "a row a strength or an area for improvement"),
    ("authorities.json", "Authorities, JSON", "the same rows"),
    ("inspections.json", "Inspections, JSON", "the same rows"),
    ("findings.json", "Findings, JSON", "the same rows"),
    ("gradeline.sqlite", "Everything, SQLite", "the three tables in one database"),
    ("version.json", "Version, JSON", "which version of the columns, and of which day the data is"),
    ("datapackage.json", "Description, JSON", "every file and column, after the Data Package standard"),
)


def data_page(edition: Edition) -> bytes:
    """The page's bytes; without a written page it shows the files alone."""
    site = edition.site
    way = Way(page=PAGE, base=site.settings.base_url)
    written = next((page for page in site.pages if page.slug == "data"), None)
    title = written.title if written else "The data"
    about = written.description if written else "Every figure on this site, as files to download."
    view = DataView(
        frame=frame(
            edition, way, title=title, description=about, crumbs=((title, PAGE),), dataset=_dataset(edition, way)
        ),
        headline=title,
        standfirst=about,
        files=tuple(LinkView(label=label, href=name, note=note) for name, label, note in FILES),
        body=markup(written.prose, way).html if written else Html(""),
        fine=f"Columns version {VERSION}, data to {day(site.settings.as_at)}.",
    )
    return edition.templates.fill("pages/data.html", view).encode()


def _dataset(edition: Edition, way: Way) -> str:
    """All tables together, as search engines ask for them."""
    settings = edition.site.settings
    files = {
        **{f"data/{sheet.name}.csv": "text/csv" for sheet in edition.sheets},
        "data/gradeline.sqlite": "application/vnd.sqlite3",
    }
    return dataset(settings, way, f"{settings.name}: inspections in {settings.country}", settings.description, files)
