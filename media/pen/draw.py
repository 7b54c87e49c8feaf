"""python3 draw.py: draws everything again (every script of this folder), checks all pictures and writes the gallery.
python3 draw.py --no-check: draws only."""
import glob
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOOLS = {"pen.py", "check.py", "draw.py"}

def main(arguments):
    failed = []
    for script in sorted(glob.glob(os.path.join(HERE, "*.py"))):
        if os.path.basename(script) in TOOLS or '__name__ == "__main__"' not in open(script, encoding="utf-8").read():
            continue                                                # the tools, and what only other scripts use
        print("drawing", os.path.basename(script), flush=True)
        if subprocess.run([sys.executable, "-B", script], cwd=HERE).returncode:
            failed.append(os.path.basename(script))
    if failed:
        print("could not run:", ", ".join(failed))
    if "--no-check" in arguments:
        return bool(failed)
    check = [sys.executable, "-B", os.path.join(HERE, "check.py")]
    subprocess.run([*check, "--gallery"], check=True)
    return subprocess.run(check).returncode or bool(failed)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
