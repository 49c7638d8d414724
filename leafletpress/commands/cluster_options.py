"""The options of `build` that name a cluster, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from leafletpress.commands.options import AnyFunction, as_usage
from leafletpress.pipeline.progress import Progress
from leafletpress.pipeline.workers import WorkerPool, processes, processors

if TYPE_CHECKING:
    from leafletpress.errors import Problem

FIRST_SECONDS = 60.0
FILE = click.Path(path_type=Path)


def cluster_options(command: AnyFunction) -> AnyFunction:
    """Add to a command the options that name a scheduler, the certificates for it and how long to wait for workers."""
    options: tuple[tuple[str, dict[str, Any]], ...] = (
        ("--scheduler", {"envvar": "LEAFLETPRESS_SCHEDULER", "metavar": "ADDRESS", "help": SCHEDULER}),
        ("--tls-ca", {"type": FILE, "metavar": "FILE", "help": "For tls://: who signed the cluster's certificates."}),
        ("--tls-cert", {"type": FILE, "metavar": "FILE", "help": "For tls://: this machine's own certificate."}),
        ("--tls-key", {"type": FILE, "metavar": "FILE", "help": "For tls://: the key of that certificate."}),
        ("--wait-workers", {"type": WAIT, "default": FIRST_SECONDS, "metavar": "SECONDS", "help": PATIENCE}),
    )
    for name, more in reversed(options):
        command = click.option(name, **more)(command)
    return command


SCHEDULER = (
    "A Dask scheduler, tcp://HOST:8786, whose workers make the PDFs.  [default: LEAFLETPRESS_SCHEDULER, or none]"
)
PATIENCE = "How long a build goes on without any worker.  [default: 60]"
WAIT = click.FloatRange(1, 86_400)


@dataclass(frozen=True, slots=True)
class ClusterWish:
    """A scheduler that somebody asked for, "" for none, the files of certificates, the seconds to wait for workers."""

    scheduler: str | None
    authority: Path | None
    certificate: Path | None
    key: Path | None
    wait: float

    def pool(self, jobs: int | None, root: Path, progress: Progress) -> tuple[WorkerPool, list[Problem]]:
        """Return the workers of a build, and a list in which the refused ones will stand; raise click.UsageError.

        Processes that are asked for by number on the command line are preferred to a scheduler of the environment.
        """
        named = click.get_current_context().get_parameter_source("scheduler") == ParameterSource.COMMANDLINE
        if jobs and named:
            raise click.UsageError("--jobs is for processes of this machine, --scheduler for other machines: name one")
        if not self.scheduler or jobs:
            return WorkerPool(jobs or processors(), processes), []
        from leafletpress.cluster.address import address_of
        from leafletpress.cluster.cluster import WORKERS, Cluster

        text, files = self.scheduler, (self.authority, self.certificate, self.key)
        cluster = Cluster(as_usage(lambda: address_of(text, *files)), root, self.wait, progress.working)
        click.get_current_context().with_resource(cluster)  # which is left when the command is over
        return WorkerPool(WORKERS, cluster, far=True), cluster.problems
