"""One leaflet in one language read through: is it sound, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leafletpress.checks.debris import debris_problems
from leafletpress.checks.run import check_phrases, check_translation
from leafletpress.content.check import one_heading_each
from leafletpress.content.names import COMMON
from leafletpress.errors import Problem, Where
from leafletpress.languages import Language, language
from leafletpress.pipeline.limits import fault_of, within_limits
from leafletpress.pipeline.project_files import ENGLISH, ProjectFiles, leaflet_file
from leafletpress.pipeline.reading import Pair, Reading
from leafletpress.pipeline.rule_ids import CANNOT_SET, ruled
from leafletpress.pipeline.suppression import loud
from leafletpress.translation.approvals import Approvals
from leafletpress.translation.catalogues import catalogue_path
from leafletpress.translation.messages import placed_messages
from leafletpress.translation.verdict import voided_problems


def read_pair(files: ProjectFiles, pair: Pair) -> tuple[Pair, Reading]:
    """Read a leaflet in English or in translation, or what a language's layouts print (the domain `common`)."""
    try:
        with within_limits():
            return pair, _read(files, pair)
    except Exception as error:  # whatever it is, it costs this leaflet in this language alone
        fault, hint = fault_of(error)
        return unread(pair, f"{'/'.join(pair)}: could not be read: {fault}", hint)


def lost_pair(pair: Pair) -> tuple[Pair, Reading]:
    """Return what is known of a pair whose reading took its process down."""
    return unread(pair, f"{'/'.join(pair)}: the process that read it was killed", "look whether memory is short")


def unread(pair: Pair, fault: str, hint: str) -> tuple[Pair, Reading]:
    """Return what is known of a pair that could not be read."""
    where = leaflet_file(pair[0]) if pair[1] == ENGLISH else Where(f"locale/{language(pair[1]).folder}")
    return pair, Reading(sound=False, problems=(Problem(where, fault, hint, rule=CANNOT_SET),), where=where)


def _read(files: ProjectFiles, pair: Pair) -> Reading:
    domain, tag = pair
    if domain == COMMON:
        where = Where(catalogue_path(files.root, language(tag), COMMON)[1])
        return _told(_words(files, language(tag)), where)
    return _english(files, domain) if tag == ENGLISH else _translation(files, pair)


def _told(problems: Iterable[Problem], where: Where, reference: str = "", *, usable: bool = True) -> Reading:
    found = tuple(sorted(set(ruled(problems)), key=str))
    sound = usable and not any(problem.severity == "error" for problem in found)
    return Reading(sound, found, where, reference)


def _english(files: ProjectFiles, leaflet_id: str) -> Reading:
    leaflet, problems = files.leaflet(leaflet_id)
    if leaflet is None:
        return _told(problems, leaflet_file(leaflet_id), usable=False)
    debris = (problem for placed in placed_messages(leaflet) for problem in debris_problems(placed))
    own = (*one_heading_each([leaflet]), *loud(debris, files.root / leaflet.where.file))
    return _told((*problems, *own), leaflet.where, leaflet.reference)


def _translation(files: ProjectFiles, pair: Pair) -> Reading:
    leaflet_id, tag = pair
    where = Where(catalogue_path(files.root, language(tag), leaflet_id)[1])
    leaflet, _ = files.leaflet(leaflet_id)
    catalogue, problems = files.catalogue(pair)
    if leaflet is None or catalogue is None:
        return _told(problems, where, usable=False)
    if catalogue.language.is_pseudo:
        return _told((), where)
    reading = _told((*problems, *check_translation(leaflet, catalogue)), where)
    if not reading.sound or leaflet_id not in files.approvals(tag)[0].signatures:
        return reading
    return _told((*reading.problems, *voided_problems(leaflet_id, files.verdict(pair))), where)


def _words(files: ProjectFiles, spoken: Language) -> Iterator[Problem]:
    """Yield what is wrong with all that a language has besides its leaflets."""
    if spoken.is_pseudo or spoken.tag == ENGLISH:
        return
    _, shown = catalogue_path(files.root, spoken, COMMON)
    if COMMON in files.domains(spoken.tag):
        catalogue, problems = files.catalogue((COMMON, spoken.tag))
        yield from problems
        yield from check_phrases(catalogue, files.designs.brand_messages) if catalogue else ()
    else:
        hint = f"make_pdfs.py new-language {spoken.folder} writes it, ready to translate"
        fault = f"missing: headers and footers in {spoken.english_name} stay English"
        yield Problem(Where(shown), fault, hint, "warning")
    approvals, problems = files.approvals(spoken.tag)
    yield from problems
    yield from _orphans(files, spoken, approvals)


def _orphans(files: ProjectFiles, spoken: Language, approvals: Approvals) -> Iterator[Problem]:
    known = {*files.leaflet_ids, COMMON}
    for domain in sorted(files.domains(spoken.tag) - known):
        fault, hint = "this catalogue belongs to no leaflet", f"there is no leaflets/{domain}.yaml"
        yield Problem(Where(catalogue_path(files.root, spoken, domain)[1]), fault, hint, "warning")
    for leaflet_id, signatures in approvals.signatures.items():
        if signatures and leaflet_id not in known:
            fault = f"'{leaflet_id}' is signed and there is no leaflets/{leaflet_id}.yaml"
            yield Problem(signatures[0].where, fault, "rename or delete the entry", "warning")
