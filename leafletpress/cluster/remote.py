"""What a build calls in a worker of Dask."""

from __future__ import annotations

from distributed.worker import Worker, get_worker

from leafletpress.cluster.workplace import Outcome, Workplace


def run_tasks(build: str, stage: str, group: str, tasks: bytes) -> Outcome:
    """Do pickled tasks of a stage and a group of files in a build's place in this worker; by Dask, in a thread."""
    place = place_of(build, get_worker())
    return place.run(stage, group, tasks) if place else Outcome("unsupplied", "the build has no place in this worker")


def receive(build: str, blobs: bytes, dask_worker: Worker) -> None:
    """Take bytes that this worker asked for; by Dask, in the thread that speaks with the scheduler."""
    if place := place_of(build, dask_worker):
        place.receive(blobs)


def place_of(build: str, worker: Worker) -> Workplace | None:
    """Return the place of a build in a worker, None for one that was given none."""
    place = getattr(worker.plugins.get(build), "workplace", None)
    return place if isinstance(place, Workplace) else None
