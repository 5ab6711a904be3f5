"""The filter of system calls, run by hand: what it lets through, on every architecture that it knows."""

from __future__ import annotations

import errno
import re
import struct
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("filters exist on Linux only", allow_module_level=True)

from evidence_vault.worker import seccomp

ALLOW, KILL, FAIL = 0x7FFF0000, 0x80000000, 0x00050000 | errno.EPERM
NOT_THERE = 0x00050000 | errno.ENOSYS
# linux/sched.h: what pthread_create and what fork ask of clone
THREAD, FORK = 0x003D0F00, 0x01200011
HEADERS = {
    "x86_64": (Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"), 0xC000003E),
    "aarch64": (Path("/usr/include/asm-generic/unistd.h"), 0xC00000B7),
}


def _verdict(program: bytes, *, call: int, architecture: int, argument: int = 0) -> int:
    """What a filter answers: an interpreter of the four instructions that it is made of (linux/filter.h)."""
    steps = list(struct.iter_unpack("=HBBI", program))
    at = value = 0
    while True:
        code, equal, other, operand = steps[at]
        at += 1
        if code == 0x20:
            value = {0: call, 4: architecture, 16: argument}[operand]
        elif code == 0x15:
            at += equal if value == operand else other
        elif code == 0x45:
            at += equal if value & operand else other
        else:
            assert code == 0x06
            return int(operand)


def _numbers(machine: str) -> dict[str, int]:
    header, _ = HEADERS[machine]
    if not header.is_file():
        pytest.skip(f"no list of system calls at {header}")
    text = header.read_text()
    return {name: int(number) for name, number in re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)$", text, re.M)}


@pytest.mark.parametrize("machine", HEADERS)
def test_it_lets_through_what_the_kernels_headers_call_by_these_names(machine: str) -> None:
    architecture, allowed = seccomp.MACHINES[machine]
    numbers = _numbers(machine)
    assert architecture == HEADERS[machine][1]
    assert {name: numbers[name] for name in allowed} == allowed


@pytest.mark.parametrize("machine", HEADERS)
def test_every_other_call_fails_and_another_architecture_ends_the_process(machine: str) -> None:
    architecture, allowed = seccomp.MACHINES[machine]
    program = seccomp.instructions(architecture, list(allowed.values()), seccomp.CLONE[machine])
    let_through = {call for call in range(1024) if _verdict(program, call=call, architecture=architecture) == ALLOW}
    assert let_through == set(allowed.values())
    assert _verdict(program, call=0x40000000, architecture=architecture) == FAIL
    assert _verdict(program, call=400, architecture=architecture) == FAIL
    assert _verdict(program, call=allowed["read"], architecture=0x40000003) == KILL


@pytest.mark.parametrize("machine", HEADERS)
def test_a_thread_may_be_started_and_a_process_may_not(machine: str) -> None:
    architecture, allowed = seccomp.MACHINES[machine]
    numbers = _numbers(machine)
    clone, clone3 = numbers["clone"], numbers["clone3"]
    program = seccomp.instructions(architecture, list(allowed.values()), seccomp.CLONE[machine])
    answers = {
        flags: _verdict(program, call=clone, architecture=architecture, argument=flags) for flags in (THREAD, FORK, 0)
    }
    assert answers == {THREAD: ALLOW, FORK: FAIL, 0: FAIL}
    assert _verdict(program, call=clone3, architecture=architecture, argument=THREAD) == NOT_THERE


@pytest.mark.parametrize("machine", HEADERS)
def test_nothing_that_reaches_out_is_let_through(machine: str) -> None:
    _, allowed = seccomp.MACHINES[machine]
    numbers = _numbers(machine)
    reaching = (
        "open",
        "openat",
        "openat2",
        "socket",
        "connect",
        "execve",
        "execveat",
        "fork",
        "vfork",
        "clone",
        "clone3",
    )
    others = (
        "kill",
        "tgkill",
        "ptrace",
        "process_vm_readv",
        "io_uring_setup",
        "bpf",
        "memfd_create",
        "unlinkat",
        "prctl",
    )
    assert not {numbers[name] for name in (*reaching, *others) if name in numbers} & set(allowed.values())
