"""Set up and drive Evidence Vault.

Usage: python3 dev.py VERB [ARGS]

  demo [ARGS]    the main job on the sample case; prints what it made
  run ARGS       the program itself: evidence-vault ARGS
  test           every gate and every test; `test ARGS` runs pytest alone, with ARGS
  lint           the gates alone: ruff, mypy, import contracts
  coverage       the tests once more, with the lines of the core that they reach
  bench [ARGS]   speeds beside those of other programs
  faults [ARGS]  faults that the vault has to survive: a sample, or with --full all of them
  screens [ARGS] pictures of every screen of the window

What is missing is set up first: uv in .tools, the locked dependencies in .venv (both checked by hash),
system libraries where this may install them. Standard library only.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
TOOLS = ROOT / ".tools"
VENV = ROOT / ".venv"
STAMP = VENV / "dev-stamp"
UV_PIN = ROOT / "packaging" / "uv.txt"
WINDOWS = os.name == "nt"

OLDEST, NEWEST = (3, 11), (3, 14)

LIBRARIES = {  # what the loader looks for: the Debian package that has it
    "libmagic.so.1": "libmagic1",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    # a window on X11
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
COMPARED_IN_TESTS = {  # or driven by them; program: Debian package, Homebrew formula (none where a Mac cannot have it)
    "age": ("age", "age"),
    "chromium": ("chromium", ""),
    "dbus-daemon": ("dbus", ""),
    "exiftool": ("libimage-exiftool-perl", "exiftool"),
    "file": ("file", "file-formula"),
    "openssl": ("openssl", "openssl"),
    "pdftotext": ("poppler-utils", "poppler"),
    "qpdf": ("qpdf", "qpdf"),
    "strace": ("strace", ""),
    "zbarimg": ("zbar-tools", "zbar"),
    "Xvfb": ("xvfb", ""),
    "jwm": ("jwm", ""),
    "xclip": ("xclip", ""),
    "xdotool": ("xdotool", ""),
}
COMPARED_IN_BENCH = {
    "openssl": ("openssl", "openssl"),
    "qpdf": ("qpdf", "qpdf"),
    "restic": ("restic", "restic"),
    "Xvfb": ("xvfb", ""),
    "jwm": ("jwm", ""),
    "xdotool": ("xdotool", ""),
}

GATES = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "import contracts": ["lint-imports"],
}

UV_SETTINGS_KEPT = ("UV_CACHE_DIR", "UV_HTTP_TIMEOUT", "UV_LINK_MODE", "UV_NATIVE_TLS", "UV_OFFLINE", "UV_SYSTEM_CERTS")


class SetUpError(Exception):
    """The environment cannot be made; the message says what to do."""


def say(text: str) -> None:
    """One line about the set-up, apart from what the program itself prints."""
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


def in_folder(folder: Path, program: str) -> str:
    """Path of a program of a virtual environment."""
    return str(folder / "Scripts" / f"{program}.exe" if WINDOWS else folder / "bin" / program)


# -- set-up --------------------------------------------------------------------------------------


def python_complaint(version: tuple[int, int]) -> str | None:
    """What to tell somebody whose Python does not fit; None where it does."""
    if OLDEST <= version <= NEWEST:
        return None
    wanted = "Python {}.{} to {}.{}".format(*OLDEST, *NEWEST)
    return "Evidence Vault needs {}; this is Python {}.{} ({}).".format(wanted, *version, sys.executable)


def wanted_stamp() -> str:
    """What .venv/dev-stamp says when the environment fits: the place, and a hash of all that was asked for."""
    asked = [repr(sorted(LIBRARIES.items())).encode()]
    asked += [path.read_bytes() for path in (ROOT / "uv.lock", ROOT / "pyproject.toml", UV_PIN)]
    digests = b"".join(hashlib.sha256(part).digest() for part in asked)
    return f"{ROOT}\n{hashlib.sha256(digests).hexdigest()}\n"


def stamp() -> str:
    """What the stamp says; empty where there is none or its Python is gone."""
    try:
        return STAMP.read_text(encoding="utf-8") if Path(in_folder(VENV, "python")).exists() else ""
    except OSError:
        return ""


def prepare(programs: dict[str, tuple[str, str]] | None = None) -> None:
    """Set up what is missing; `programs` are other programs that the work compares with.

    Raises:
        SetUpError: it cannot be done.
    """
    current = stamp() == wanted_stamp()
    missing = {names for program, names in (programs or {}).items() if not shutil.which(program)}
    if programs or not current:
        missing |= missing_libraries()
    if not current and uv_version() is None and not has_ensurepip():
        missing.add(("python{}.{}-venv".format(*sys.version_info), "python"))
    provide(missing)
    if not current:
        make_tools()
        sync()
        STAMP.write_text(wanted_stamp(), encoding="utf-8")


def missing_libraries() -> set[tuple[str, str]]:
    """Debian package and Homebrew formula of each system library that the loader does not find."""
    import ctypes
    import ctypes.util

    if sys.platform == "darwin":
        return set() if ctypes.util.find_library("magic") else {("libmagic1", "libmagic")}
    if not sys.platform.startswith("linux"):
        return set()
    missing = set()
    for library, package in LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.add((package, ""))
    return missing


def has_ensurepip() -> bool:
    """Whether `python3 -m venv` can work; Debian keeps what it needs in a package of its own."""
    import importlib.util

    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def provide(missing: set[tuple[str, str]]) -> None:
    """Install (Debian package, Homebrew formula) pairs where allowed, else name the command."""
    packages = " ".join(sorted(package for package, _ in missing))
    formulas = " ".join(sorted(formula for _, formula in missing if formula))
    if sys.platform == "darwin":
        if formulas:
            say(f"missing; install with: brew install {formulas}")
    elif not packages or (may_install() and install(packages.split())):
        return
    elif shutil.which("apt-get"):
        say(f"missing; install with: {'' if may_install() else 'sudo '}apt-get install {packages}")
    else:
        say(f"missing (by their names in Debian): {packages}; tests that compare with them are skipped")


def may_install() -> bool:
    """Whether this is root on a system with apt-get."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: list[str]) -> bool:
    """Install Debian packages; the lists are only fetched where they do not know a name."""
    say(f"installing Debian packages: {' '.join(packages)}")
    command = ["apt-get", "-qq", "-y", "-o", "DPkg::Lock::Timeout=120", "--no-install-recommends", "install", *packages]
    return quietly(command) or (quietly(["apt-get", "-qq", "update"]) and quietly(command, report=True))


def quietly(command: list[str], *, report: bool = False) -> bool:
    """Run a command without input; True where it went well, its output shown only if asked for."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environment, check=False
    )
    if done.returncode and report:
        say(done.stdout + done.stderr)
    return done.returncode == 0


def make_tools() -> None:
    """Bring the pinned uv into .tools.

    Raises:
        SetUpError: no virtual environment can be made, or the package index cannot be reached.
    """
    pinned = UV_PIN.read_text(encoding="utf-8").split("uv==")[1].split()[0]
    if uv_version() == pinned:
        return
    say(f"setting up uv {pinned}")
    if not has_ensurepip() or subprocess.run([sys.executable, "-m", "venv", "--clear", TOOLS], check=False).returncode:
        raise SetUpError("this Python cannot make virtual environments")
    pip = [in_folder(TOOLS, "python"), "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps"]
    # the hashes decide; a constraint or a wish for --user on this machine must not
    environment = {**os.environ, "PIP_CONSTRAINT": os.devnull, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    if subprocess.run([*pip, "--only-binary=:all:", "-r", str(UV_PIN)], env=environment, check=False).returncode:
        raise SetUpError("uv could not be installed; is the Python package index within reach?")


def uv_version() -> str | None:
    """Version of the uv in .tools; None where there is none that runs."""
    try:
        done = subprocess.run([in_folder(TOOLS, "uv"), "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return None
    return done.stdout.split()[1] if done.returncode == 0 else None


def sync() -> None:
    """Bring .venv to exactly what uv.lock names.

    Raises:
        SetUpError: a file is missing or has another hash.
    """
    say("installing the locked dependencies")
    if not stamp().startswith(f"{ROOT}\n"):  # from another place, by another hand, or its Python is gone
        shutil.rmtree(VENV, ignore_errors=True)
    environment = {
        name: value
        for name, value in os.environ.items()
        if name != "VIRTUAL_ENV" and (not name.startswith("UV_") or name in UV_SETTINGS_KEPT)
    }
    # compiled once: workers write no file, so each of them would compile its libraries anew
    command = [in_folder(TOOLS, "uv"), "sync", "--frozen", "--compile-bytecode", "--python", sys.executable]
    command += [] if sys.stderr.isatty() else ["--quiet"]  # a person sees how far the download is
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
        raise SetUpError(
            "uv could not install the locked dependencies (where a proxy opens TLS, set UV_SYSTEM_CERTS=1)"
        )
    own = [in_folder(VENV, "python"), "-m", "compileall", "-q", "-x", "/kit/", "evidence_vault", "ui"]
    subprocess.run(own, cwd=ROOT, check=False)


# -- verbs ---------------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """Become evidence-vault; input, output and terminal are its own."""
    prepare()
    program = in_folder(VENV, "evidence-vault")
    if not WINDOWS:  # exec there returns to the shell at once
        os.execv(program, [program, *arguments])
    return subprocess.run([program, *arguments], check=False).returncode


def demo(arguments: list[str]) -> int:
    """Run the main job into a new folder under out/, or where ARGS say."""
    if not any(argument in {"-h", "--help"} or argument.startswith("--out") for argument in arguments):
        (ROOT / "out").mkdir(exist_ok=True)
        folders = (ROOT / "out" / f"demo-{number}" for number in itertools.count(1))
        arguments = ["--out", str(next(folder for folder in folders if not folder.exists())), *arguments]
    return run(["demo", *arguments])


def lint(_arguments: list[str]) -> int:
    """Run every gate; what a failing one printed is shown."""
    prepare()
    return 0 if gates_pass() else 1


def gates_pass() -> bool:
    """Run every gate and print one line for each."""
    passed = True
    for name, (program, *arguments) in GATES.items():
        start = time.monotonic()
        done = subprocess.run(
            [in_folder(VENV, program), *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        print(f"{name:<18}{'FAILED' if done.returncode else 'ok':<8}{time.monotonic() - start:5.1f} s", flush=True)
        if done.returncode:
            passed = False
            print(done.stdout + done.stderr, flush=True)
    return passed


def test(arguments: list[str]) -> int:
    """Run gates and tests, or pytest alone with ARGS; pytest's closing line comes last."""
    prepare(COMPARED_IN_TESTS)
    gates = True if arguments else gates_pass()
    workers = str((os.cpu_count() or 1) + 1)  # some tests wait, for a limit or for the medium
    pytest = [in_folder(VENV, "python"), "-m", "pytest", "-n", workers, "--dist", "worksteal", *arguments]
    tests = subprocess.run(pytest, cwd=ROOT, check=False).returncode
    if not gates:
        say("a gate FAILED, see above")
    return tests or (0 if gates else 1)


def coverage(arguments: list[str]) -> int:
    """Run the tests under coverage and report the lines of the core."""
    prepare(COMPARED_IN_TESTS)
    python = in_folder(VENV, "python")
    (ROOT / "out" / "coverage").mkdir(parents=True, exist_ok=True)
    pytest = ["run", "-m", "pytest", "-n", "auto", *arguments]
    codes = [
        subprocess.run([python, "-m", "coverage", *step], cwd=ROOT, check=False).returncode
        for step in (["erase"], pytest, ["combine", "--quiet"], ["report"])
    ]
    return max(codes)


def bench(arguments: list[str]) -> int:
    """Measure; figures are ratios to other programs in the same run."""
    prepare(COMPARED_IN_BENCH)
    return subprocess.run(
        [in_folder(VENV, "python"), "-m", "tests.bench", *arguments], cwd=ROOT, check=False
    ).returncode


def faults(arguments: list[str]) -> int:
    """Run the fault campaigns."""
    prepare()
    return subprocess.run(
        [in_folder(VENV, "python"), "-m", "tests.faults", *arguments], cwd=ROOT, check=False
    ).returncode


def screens(arguments: list[str]) -> int:
    """Take pictures of the window, driven over the sample case."""
    prepare()
    return subprocess.run(
        [in_folder(VENV, "python"), "-m", "tests.screens", *arguments], cwd=ROOT, check=False
    ).returncode


VERBS = {
    "demo": demo,
    "run": run,
    "test": test,
    "lint": lint,
    "coverage": coverage,
    "bench": bench,
    "faults": faults,
    "screens": screens,
}


def main(arguments: list[str]) -> int:
    """Run one verb and return the exit code for the shell."""
    complaint = python_complaint((sys.version_info[0], sys.version_info[1]))
    if complaint:
        say(complaint)
        return 2
    if not arguments or arguments[0] not in VERBS:
        asked_for_help = arguments[:1] in (["-h"], ["--help"], ["help"])
        print(__doc__, file=sys.stdout if asked_for_help else sys.stderr)
        return 0 if asked_for_help else 2
    try:
        return VERBS[arguments[0]](arguments[1:])
    except SetUpError as error:
        say(str(error))
        return 4
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
