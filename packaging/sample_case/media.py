"""A voice message and a screen recording, by espeak-ng, ffmpeg and opusenc."""

from __future__ import annotations

import subprocess
from pathlib import Path

_ENOUGH = 120


def _run(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True, capture_output=True, timeout=_ENOUGH)


def voice_message(text: str, target: Path, scratch: Path) -> None:
    """Russian speech as a messenger stores it: one channel, Opus, narrow band, some hiss."""
    spoken, heard = scratch / "spoken.wav", scratch / "heard.wav"
    _run("espeak-ng", "-v", "ru", "-s", "142", "-p", "28", "-g", "4", "-w", spoken, text)
    line = "[0]highpass=f=180,lowpass=f=3600,aecho=0.8:0.5:18:0.18,acompressor=threshold=0.05:ratio=6:makeup=6[v];[v][1]amix=inputs=2:duration=first"
    hiss = "anoisesrc=color=pink:amplitude=0.012:seed=417"
    _run("ffmpeg", "-y", "-i", spoken, "-f", "lavfi", "-i", hiss, "-filter_complex", line, "-ar", "16000", heard)
    _run("opusenc", "--quiet", "--serial", "417", "--bitrate", "20", "--discard-comments", heard, target)


def screen_recording(long_capture: Path, size: tuple[int, int], header: int, target: Path) -> None:
    """Eight seconds of a finger that scrolls through a long capture; the bar at the top stays.

    Args:
        long_capture: the whole of the thread as a picture.
        size: pixels of the phone's screen.
        header: pixels of the bar that stays.
        target: the MP4 file.
    """
    width, height = size
    scroll = f"crop={width}:{height}:0:'(ih-{height})*0.42*(1-cos(PI*t/8))/2'"
    filters = f"[0]{scroll}[list];[1]crop={width}:{header}:0:0[bar];[list][bar]overlay,scale=540:-2,format=yuv420p"
    _run(
        *("ffmpeg", "-y", "-loop", "1", "-framerate", "24", "-t", "8", "-i", long_capture, "-i", long_capture),
        *("-filter_complex", filters, "-c:v", "libx264", "-preset", "slow", "-crf", "31", "-threads", "1"),
        *("-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart"),
        *("-metadata", "creation_time=2026-03-03T03:15:50Z", target),
    )
