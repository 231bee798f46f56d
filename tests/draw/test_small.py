"""Word-sized lines, small multiples, unit blocks, bars, the map and the sheet: each says what it should."""

from datetime import date

import pytest
from hypothesis import given, settings

from generator.analyse.journey import journey
from generator.analyse.movement import Flow
from generator.draw.bars import Bar, bars_chart
from generator.draw.chart import Box, Chart, Disc, Line, Path, Text
from generator.draw.figure import Figure, Key, Table
from generator.draw.flow import flow_chart, flow_figure
from generator.draw.line import LIST, PICTURE, TABLE, small_line
from generator.draw.map import LEAST, Place, map_chart, map_figure
from generator.draw.multiples import how_to_read, multiples_chart, picture
from generator.draw.sheet import sheet
from generator.draw.stack import Count
from generator.draw.units import units_chart
from generator.model.authority import Authority, Region, Tile
from generator.model.grade import NoGrade, Outcome
from generator.model.site import Site
from tests.building.histories import FIVE, histories
from tests.building.overlaps import overlaps
from tests.building.site import NEW, a_grade, a_programme, a_site, an_authority, an_inspection

AS_AT = date(2026, 8, 20)


def words(chart: Chart) -> list[str]:
    """All words of a drawing."""
    return [mark.words for mark in chart.marks if isinstance(mark, Text)]


class TestWordSizedLine:
    """A journey as large as a word."""

    def test_it_has_the_size_asked_for(self) -> None:
        """104 by 44 in lists, 84 by 40 in tables, 200 by 78 as a picture."""
        site = a_site(an_inspection())
        made = [small_line(journey(site, "northshire", AS_AT), site.programme, size) for size in (LIST, TABLE, PICTURE)]
        assert [(chart.width, chart.height) for chart in made] == [(104, 44), (84, 40), (200, 78)]

    def test_it_has_no_letters(self) -> None:
        """The words beside it say the grade."""
        site = a_site(an_inspection())
        assert words(small_line(journey(site, "northshire", AS_AT), site.programme)) == []

    def test_several_grades_are_smaller_than_an_overall_one(self) -> None:
        """And joined by an upright."""
        site = a_site(an_inspection("2012-01-25", framework="slac", safeguarding="outstanding", looked_after="good"))
        marks = small_line(journey(site, "northshire", AS_AT), site.programme).marks
        assert [mark.radius for mark in marks if isinstance(mark, Disc)] == [2.4, 2.4]
        assert [mark.ink for mark in marks if isinstance(mark, Line)] == ["st", "jn"]

    @settings(max_examples=40, deadline=None)
    @given(histories())
    def test_it_stays_in_its_drawing(self, site: Site) -> None:
        """Marks and lines alike."""
        chart = small_line(journey(site, "northshire", AS_AT), site.programme)
        for mark in chart.marks:
            if isinstance(mark, Disc):
                assert mark.radius <= mark.x <= chart.width - mark.radius
                assert mark.radius <= mark.y <= chart.height - mark.radius


class TestMultiples:
    """Places side by side."""

    def site(self) -> Site:
        """Three places, one of them never inspected."""
        return a_site(
            an_inspection("2022-07-05", authority="a", overall="good"),
            an_inspection("2024-07-05", authority="b", overall="inadequate"),
            authorities=[an_authority("a"), an_authority("b", number=2), an_authority("c", number=3)],
        )

    def test_each_says_its_grade_and_when(self) -> None:
        """Or that there is none yet."""
        site = self.site()
        made = [picture(journey(site, slug, AS_AT), site.programme) for slug in "abc"]
        assert [each.told for each in made] == ["Good, Jul 2022", "Inadequate, Jul 2024", "Not inspected yet"]

    def test_the_last_cell_names_the_levels(self) -> None:
        """In the words of now."""
        expected = ["Outstanding", "Good", "Requires improvement", "Inadequate"]
        assert words(how_to_read(a_programme())) == expected

    def test_the_sheet_for_a_download_has_them_all_in_the_order_given(self) -> None:
        """Closeness, not the grade."""
        site = self.site()
        chart = multiples_chart([picture(journey(site, slug, AS_AT), site.programme) for slug in "cab"])
        assert [word for word in words(chart) if word in {"A", "B", "C"}] == ["C", "A", "B"]

    def test_the_place_in_focus_bears_the_marker_on_the_sheet(self) -> None:
        """Behind its name, and behind no other."""
        site = self.site()
        made = [picture(journey(site, slug, AS_AT), site.programme, here=slug == "b") for slug in "bac"]
        assert [mark.ink for mark in multiples_chart(made).marks].count("k-mark") == 1


class TestMap:
    """One hexagon an authority."""

    REGIONS = (Region(id="n", name="North", scheme="ons"), Region(id="s", name="South", scheme="ons"))

    def place(self, slug: str, column: int, row: int, region: str, outcome: Outcome | None = None) -> Place:
        """An authority on a tile."""
        base = an_authority(slug, number=column + 10 * row + 1)
        at = Authority(
            slug=slug,
            name=base.name,
            called=base.called,
            urn=base.urn,
            la_code=base.la_code,
            gss=base.gss,
            type=base.type,
            regions={"ons": region},
            tile=Tile(column=column, row=row),
        )
        return Place(authority=at, outcome=outcome or a_grade(), region=region, link=f"authorities/{slug}/")

    def test_each_is_a_link_with_a_title_and_a_letter(self) -> None:
        """No grade by colour alone."""
        chart = map_chart([self.place("ayton", 0, 0, "n")], self.REGIONS, "Map")
        (hexagon,) = [mark for mark in chart.marks if isinstance(mark, Path)]
        assert (hexagon.ink, hexagon.title, hexagon.link) == ("hx strong", "Ayton: good", "authorities/ayton/")
        assert "G" in words(chart)

    def test_a_place_without_a_grade_shows_its_sign(self) -> None:
        """An ellipsis for a council not inspected yet."""
        chart = map_chart([self.place("ayton", 0, 0, "n", NoGrade.NOT_INSPECTED)], self.REGIONS, "Map")
        assert "…" in words(chart)
        assert [mark.ink for mark in chart.marks if isinstance(mark, Path)] == ["hx hollow"]

    def test_a_line_runs_between_regions_only(self) -> None:
        """Two neighbours of one region have none between them."""
        one = map_chart([self.place("a", 0, 0, "n"), self.place("b", 1, 0, "n")], self.REGIONS, "Map")
        two = map_chart([self.place("a", 0, 0, "n"), self.place("b", 1, 0, "s")], self.REGIONS, "Map")
        assert not [mark for mark in one.marks if mark.ink == "reg"]
        lines = [mark.ink for mark in two.marks if isinstance(mark, Line)]
        assert [ink for ink in lines if not ink.startswith("pat")] == ["regw", "reg"]

    def test_each_grade_has_strokes_of_its_own(self) -> None:
        """Where colours are not seen, and letters are small; the strongest has none."""
        found = []
        for grade in NEW.grades:
            chart = map_chart([self.place("a", 0, 0, "n", grade)], self.REGIONS, "Map")
            found.append(tuple(mark.runs for mark in chart.marks if isinstance(mark, Line)))
        assert found[0] == ()
        assert len(set(found)) == len(found)

    def test_a_map_of_few_places_leaves_room_beside_them(self) -> None:
        """Pages stretch it to their width: one hexagon would fill them."""
        chart = map_chart([self.place("a", 0, 0, "n")], self.REGIONS, "Map")
        (hexagon,) = [mark for mark in chart.marks if isinstance(mark, Path)]
        assert chart.width == LEAST
        assert sum(x for x, _ in hexagon.points) / 6 == pytest.approx(chart.width / 2)

    def test_the_first_row_is_at_the_bottom_and_odd_rows_stand_half_a_step_right(self) -> None:
        """As tiles are counted."""
        chart = map_chart([self.place("a", 0, 0, "n"), self.place("b", 0, 1, "n")], self.REGIONS, "Map")
        low, high = [mark for mark in chart.marks if isinstance(mark, Path)]
        assert low.points[0][1] > high.points[0][1]
        assert round(high.points[0][0] - low.points[0][0], 1) == 16

    def test_regions_are_named_beside_their_hexagons(self) -> None:
        """On free ground."""
        chart = map_chart([self.place("a", 0, 1, "n"), self.place("b", 0, 0, "s")], self.REGIONS, "Map")
        assert {"North", "South"} <= set(words(chart))
        assert overlaps(chart) == []

    def test_the_table_is_by_region_then_name(self) -> None:
        """With the grade of each."""
        places = [self.place("b", 0, 0, "s"), self.place("a", 0, 1, "s"), self.place("z", 1, 0, "n")]
        table = map_figure(places, self.REGIONS, "map", "T", "S").table
        assert [row[:2] for row in table.rows] == [("Z", "North"), ("A", "South"), ("B", "South")]


class TestUnits:
    """One block an authority."""

    def test_there_is_a_block_for_each(self) -> None:
        """Best grade first."""
        everyone = [an_authority(str(at), number=at) for at in range(1, 4)]
        row = Count(name="North", counts=tuple(zip(NEW.grades, (1, 2, 0, 0), strict=True)))
        chart = units_chart([(row, everyone)], everyone, "")
        assert [mark.ink for mark in chart.marks if isinstance(mark, Box)] == ["seg deep", "seg strong", "seg strong"]
        assert "3 of 3" in words(chart)

    def test_a_large_group_still_fits(self) -> None:
        """Blocks shrink."""
        row = Count(name="All", counts=tuple(zip(NEW.grades, (40, 60, 40, 13), strict=True)))
        chart = units_chart([(row, ())], (), "")
        assert max(mark.x + mark.width for mark in chart.marks if isinstance(mark, Box)) <= chart.width


class TestBars:
    """Counts that are no grades."""

    def test_they_are_in_ink(self) -> None:
        """Never in a grade's colour; hollow for what held."""
        bars = [Bar(name="Plans", count=4, told="4 of 9"), Bar(name="Held", count=2, told="2 of 9", hollow=True)]
        assert [mark.ink for mark in bars_chart(bars, "").marks if isinstance(mark, Box)] == ["bar", "bar2"]

    @pytest.mark.parametrize("narrow", [False, True])
    def test_nothing_overlaps(self, narrow: bool) -> None:
        """Long names and the longest bar."""
        bars = [Bar(name="Homelessness at 16 or 17 and unregistered homes", count=9, told="120 of 153")] * 3
        assert overlaps(bars_chart(bars, "", narrow)) == []


class TestSheet:
    """A figure that travels alone."""

    def test_it_carries_title_measure_key_and_source(self) -> None:
        """All that stands round the drawing on a page."""
        figure = Figure(
            id="x",
            title="Nine of 24 are good or better",
            subtitle="Latest grade.",
            wide=Chart(width=500, height=40, marks=(), alt="Alt"),
            narrow=None,
            table=Table(caption="", columns=(), rows=()),
            key=(Key(mark=a_grade(), words="Good"),),
            source="Source: Ofsted, to 20 August 2026.",
        )
        made = sheet(figure)
        expected = ["Nine of 24 are good or better", "Latest grade.", "Good", "Source: Ofsted, to 20 August 2026."]
        assert [each for each in words(made) if len(each) > 1] == expected
        assert overlaps(made) == []

    def test_a_figure_without_a_drawing_has_none(self) -> None:
        """Its table is the picture."""
        bare = Figure(
            id="x",
            title="T",
            subtitle="",
            wide=None,
            narrow=None,
            table=Table(caption="", columns=(), rows=()),
        )
        with pytest.raises(ValueError, match="no drawing"):
            sheet(bare)


class TestFlow:
    """Where grades went."""

    FLOW = Flow(
        judgement="overall",
        grades=NEW.grades,
        cells={("good", "good"): 40, ("good", "inadequate"): 3, ("inadequate", "good"): 10},
        across=7,
    )

    def test_a_count_is_a_block_whose_area_it_is(self) -> None:
        """Forty is four times ten, so twice as wide."""
        boxes = [mark for mark in flow_chart(self.FLOW).marks if isinstance(mark, Box)]
        held = next(box for box in boxes if box.ink == "bar2")
        moved = max(box.width for box in boxes if box.ink == "bar")
        assert held.width + 1 == pytest.approx(2 * moved)

    def test_what_held_is_hollow(self) -> None:
        """And what moved is ink, up or down."""
        boxes = [mark.ink for mark in flow_chart(self.FLOW).marks if isinstance(mark, Box)]
        assert boxes == ["bar2", "bar", "bar"]

    def test_pairs_across_frameworks_are_left_out_and_said_to_be(self) -> None:
        """Nothing is counted across a break without saying so."""
        figure = flow_figure(self.FLOW, "flow", "T", "S", "Source")
        assert figure.notes == ("Seven left out: the framework changed between the two inspections.",)

    def test_the_table_has_every_pair(self) -> None:
        """With the sum of each row."""
        rows = flow_figure(self.FLOW, "flow", "T", "S", "Source").table.rows
        assert rows[1] == ("Good", 0, 40, 0, 3, 43)

    @pytest.mark.parametrize("narrow", [False, True])
    def test_nothing_overlaps(self, narrow: bool) -> None:
        """Five levels and large counts."""
        grades = FIVE.frameworks[0].scale.grades
        cells = {(one.id, other.id): 1500 for one in grades for other in grades}
        assert overlaps(flow_chart(Flow(judgement="overall", grades=grades, cells=cells, across=0), narrow)) == []
