"""Write the JSON Schema files that help an editor with content.

Public: schema.
"""

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default="content/schema")
def schema(folder: Path) -> int:
    """Write a JSON Schema for each kind of content file into a FOLDER."""
    from generator.load.schema import schemas  # here, so that `--help` does not wait for pydantic

    folder.mkdir(parents=True, exist_ok=True)
    files = schemas()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    click.echo(f"{len(files)} schemas: {folder}")
    return 0
