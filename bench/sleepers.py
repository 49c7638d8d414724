"""Many workers of Dask in one process, whose tasks only sleep: `python3 -m bench.sleepers ADDRESS NUMBER`."""

from __future__ import annotations

import asyncio
import logging
import pickle
import sys

from distributed import Worker

from leafletpress.cluster.workplace import Outcome, Workplace


def run(self: Workplace, stage: str, group: str, tasks: bytes) -> Outcome:
    """Do tasks in this thread, without files and without a process."""
    del self, stage, group
    answers = [(work(None, task), "") for work, task in pickle.loads(tasks)]  # noqa: S301 - the bench's own
    return Outcome("done", pickle.dumps(answers, pickle.HIGHEST_PROTOCOL))


async def work(address: str, number: int) -> None:
    """Be so many workers until somebody ends this."""
    workers = [Worker(address, nthreads=1, dashboard_address=None) for _ in range(number)]
    await asyncio.gather(*workers)
    print("ready", flush=True)
    await asyncio.gather(*(worker.finished() for worker in workers))


if __name__ == "__main__":
    logging.getLogger("distributed").setLevel(logging.CRITICAL + 1)
    Workplace.run = run  # type: ignore[method-assign]
    asyncio.run(work(sys.argv[1], int(sys.argv[2])))
