"""What the fuzz once found, and hostile files worth keeping: each seed is one case through the real door."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.mutation import flip, jpeg_mutation, leaflet_mutation, png_mutation
from tests.fuzz.package_mutation import package_mutation, xml_mutation
from tests.fuzz.readers import READERS, seeds
from tests.fuzz.shrink import without
from tests.fuzz.verdict import Bench, judge, set_up


@pytest.fixture(scope="module", params=[name for name in READERS if seeds(name)])
def bench(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return set_up(tmp_path_factory.mktemp("fuzz"), request.param)


def test_every_seed_of_a_reader_is_refused_or_set_whole(bench: Bench) -> None:
    finds = {name: find for name, case in seeds(bench.reader) if (find := judge(case, bench))}
    assert not finds, "\n".join(f"{name}: {find.kind}: {find.detail[-600:]}" for name, find in finds.items())


def test_a_case_is_the_same_each_time() -> None:
    for reader in READERS.values():
        assert [reader.case(number) for number in range(5)] == [reader.case(number) for number in range(5)]
        assert len({reader.case(number).data for number in range(20)}) > 10


def test_mutations_take_any_file_and_change_it() -> None:
    from random import Random

    for mutate in (leaflet_mutation, png_mutation, jpeg_mutation, flip, package_mutation, xml_mutation):
        for data in (b"", b"\0", b"\xff\xd8\xff", bytes(range(256)) * 3):
            assert isinstance(mutate(Random(1), data), bytes)


def test_a_find_is_made_smaller() -> None:
    assert without(list("take 2 tablets"), lambda left: "2" in left) == ["2"]


def test_the_judge_sees_a_lost_letter_and_one_off_the_paper(tmp_path: Path) -> None:
    from tests.fuzz.judge import letters, lost_from

    assert letters("Take 2 – ﬁt") == ["T", "a", "k", "e", "2", "f", "i", "t"]
    assert lost_from("Take 20 mg", ["Take 2 ", "mg"]) == "0"
    assert lost_from("Take 20 mg", ["mg 02 ekaT"]) == ""
    del tmp_path
