"""One leaflet in one language read through: is it sound, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leafletpress.checks.debris import debris_problems
from leafletpress.checks.run import check_phrases, check_translation
from leafletpress.content.check import one_heading_each
from leafletpress.content.names import COMMON, passage_domain, passage_file, passage_of
from leafletpress.content.pictures import figures_in
from leafletpress.content.references import leaflets_referred
from leafletpress.errors import Problem, Where
from leafletpress.languages import SOURCE_LANGUAGE, Language, language
from leafletpress.pipeline.about import about
from leafletpress.pipeline.clean_messages import CleanMessages
from leafletpress.pipeline.inventory import leaflet_ids
from leafletpress.pipeline.limits import fault_of, within_limits
from leafletpress.pipeline.prints import leaflet_prints, words_prints
from leafletpress.pipeline.project_files import ProjectFiles, leaflet_file
from leafletpress.pipeline.rule_ids import CANNOT_SET, ruled
from leafletpress.pipeline.suppression import unsuppressed
from leafletpress.pipeline.text_reading import Reading, TextId
from leafletpress.translation.approvals import Approvals
from leafletpress.translation.catalogues import catalogue_path
from leafletpress.translation.coverage import measure
from leafletpress.translation.messages import own_messages, placed_messages
from leafletpress.translation.ssh_signatures import is_there, missing_tool
from leafletpress.translation.verdict import voided_problems

NOBODYS_LANGUAGE = "nobody speaks this language: it is for trying layouts"


def read_text(files: ProjectFiles, pair: TextId) -> tuple[TextId, Reading]:
    """Read a leaflet in English or in translation, or what a language's layouts print (the domain `common`)."""
    try:
        with within_limits():
            return pair, _read(files, pair)
    except Exception as error:  # whatever it is, it costs this leaflet in this language alone
        fault, hint = fault_of(error)
        return unread(pair, f"{'/'.join(pair)}: could not be read: {fault}", hint)


def read_texts(files: ProjectFiles, pairs: Iterable[TextId]) -> tuple[tuple[TextId, Reading], ...]:
    """Read texts one after the other."""
    return tuple(read_text(files, pair) for pair in pairs)


def lost_texts(pairs: Iterable[TextId]) -> tuple[tuple[TextId, Reading], ...]:
    """Return what is known of pairs whose reading took its process down."""
    return tuple(map(lost_text, pairs))


def lost_text(pair: TextId) -> tuple[TextId, Reading]:
    """Return what is known of a pair whose reading took its process down."""
    return unread(pair, f"{'/'.join(pair)}: the process that read it was killed", "look whether memory is short")


def unread(pair: TextId, fault: str, hint: str) -> tuple[TextId, Reading]:
    """Return what is known of a pair that could not be read."""
    where = leaflet_file(pair[0]) if pair[1] == SOURCE_LANGUAGE else Where(f"locale/{language(pair[1]).folder}")
    return pair, Reading(sound=False, problems=(Problem(where, fault, hint, rule=CANNOT_SET),), where=where)


def _read(files: ProjectFiles, pair: TextId) -> Reading:
    domain, tag = pair
    if domain == COMMON:
        where = Where(catalogue_path(files.root, language(tag), COMMON)[1])
        prints = words_prints(files.phrases[tag], files.designs.brands.items())
        return _reading(_words(files, files.language(tag)), where)._replace(prints=prints)
    return _english(files, domain) if tag == SOURCE_LANGUAGE else _translation(files, pair)


def _reading(problems: Iterable[Problem], where: Where, *, usable: bool = True) -> Reading:
    found = tuple(sorted(set(ruled(problems)), key=str))
    return Reading(usable and not any(problem.severity == "error" for problem in found), found, where)


def _english(files: ProjectFiles, leaflet_id: str) -> Reading:
    leaflet, problems = files.leaflet(leaflet_id)
    if leaflet is None:
        return _reading(problems, leaflet_file(leaflet_id), usable=False)
    debris = (problem for placed in placed_messages(leaflet) for problem in debris_problems(placed))
    own = (*one_heading_each([leaflet]), *unsuppressed(debris, files.root))
    return _reading((*problems, *own), leaflet.where)._replace(
        prints=leaflet_prints(leaflet),
        reference=leaflet.reference,
        brand=leaflet.brand,
        review=leaflet.next_review,
        images=tuple(figure.image for figure in figures_in(leaflet)),
        version=leaflet.version,
        told=about(leaflet),
        passages=leaflet.passages,
        refers=leaflets_referred(leaflet),
    )


def _translation(files: ProjectFiles, pair: TextId) -> Reading:
    leaflet_id, tag = pair
    where = Where(catalogue_path(files.root, language(tag), leaflet_id)[1])
    leaflet, _ = files.leaflet(leaflet_id)
    catalogue, problems = files.catalogue(pair)
    if leaflet is None or catalogue is None:
        return _reading(problems, where, usable=False)
    if catalogue.language.is_pseudo:
        prints = leaflet_prints(files.unsigned(pair).leaflet)
        return _reading((), where)._replace(prints=prints, reasons=(NOBODYS_LANGUAGE,))
    medicines, _ = files.medicines(tag)  # what is wrong with the list is said once
    clean = CleanMessages(files.cache, leaflet_id, tag, dict(leaflet.facts), medicines.digest)
    reading = _reading((*problems, *check_translation(leaflet, catalogue, medicines, clean)), where)
    clean.keep()
    return _judged(files, pair, reading) if reading.sound else reading


def _judged(files: ProjectFiles, pair: TextId, reading: Reading) -> Reading:
    """Return a sound reading with what it prints, and what its signatures are worth."""
    translated, verdict = files.unsigned(pair), files.verdict(pair)
    coverage = translated.coverage
    unfinished = f"not finished: {len(coverage.fuzzy) + len(coverage.missing)} of {coverage.total} messages"
    words = voided_problems(COMMON, verdict.words) if verdict.words else ()
    problems = (*reading.problems, *voided_problems(pair[0], verdict), *words, *_unverified(files, pair))
    return _reading(problems, reading.where)._replace(
        prints=leaflet_prints(translated.leaflet),
        reasons=(*(() if coverage.complete else (unfinished,)), *verdict.reasons),
        signed=verdict.approved,
        signatures=tuple((str(signature), signature.on) for signature in verdict.needed),
        begun=bool(measure(own_messages(translated.source), translated.language, files.catalogue(pair)[0]).translated),
    )


def _unverified(files: ProjectFiles, pair: TextId) -> Iterator[Problem]:
    """Yield the one error of a machine that cannot verify the keys of signatures."""
    policy, (approvals, _) = files.policy(pair[0]), files.approvals(pair[1])
    signed = (one for domain in (pair[0], COMMON) for one in approvals.signatures.get(domain, ()))
    if policy.signers and (policy.keys_required or any(one.key_signature for one in signed)) and not is_there():
        yield missing_tool(policy.where)


def _words(files: ProjectFiles, spoken: Language) -> Iterator[Problem]:
    """Yield what is wrong with all that a language has besides its leaflets."""
    if spoken.is_pseudo or spoken.tag == SOURCE_LANGUAGE:
        return
    medicines, faults = files.medicines(spoken.tag)
    yield from faults
    _, shown = catalogue_path(files.root, spoken, COMMON)
    if COMMON in files.domains(spoken.tag):
        catalogue, problems = files.catalogue((COMMON, spoken.tag))
        yield from problems
        yield from check_phrases(catalogue, files.designs.brand_messages, medicines) if catalogue else ()
    else:
        hint = f"make_pdfs.py new-language {spoken.folder} writes it, ready to translate"
        fault = f"missing: headers and footers in {spoken.english_name} stay English"
        yield Problem(Where(shown), fault, hint, "warning")
    approvals, problems = files.approvals(spoken.tag)
    yield from problems
    yield from _orphans(files, spoken, approvals)


def _orphans(files: ProjectFiles, spoken: Language, approvals: Approvals) -> Iterator[Problem]:
    known = {*leaflet_ids(files.root), *map(passage_domain, files.passages.names), COMMON}
    for domain in sorted(files.domains(spoken.tag) - known):
        name = passage_of(domain)
        fault = f"this catalogue belongs to no {'passage' if name else 'leaflet'}"
        hint = f"there is no {passage_file(name) if name else leaflet_file(domain)}"
        yield Problem(Where(catalogue_path(files.root, spoken, domain)[1]), fault, hint, "warning")
    for leaflet_id, signatures in approvals.signatures.items():
        if signatures and leaflet_id not in known:
            fault = f"'{leaflet_id}' is signed and there is no leaflets/{leaflet_id}.yaml"
            yield Problem(signatures[0].where, fault, "rename or delete the entry", "warning")
