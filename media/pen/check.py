"""What a drawing must keep to. Prints a line for each and then the problems; exit status 1 if there are any.
python3 check.py                    all pictures
python3 check.py FILE.svg ...       these
python3 check.py --gallery          writes media/gallery.md: every drawing with its layers and parts, and the icons
python3 check.py --contrast         how well each line colour stands out from the page and from its own tissue
"""
import collections
import glob
import os
import re
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as tree

import pen

PAGE, LIMIT_BYTES, LIMIT_LIVING, LIMIT_SECONDS = "#FAF7F2", 150_000, 250_000, .5
ALLOWED = {"svg", "title", "defs", "g", "path", "use", "circle", "ellipse", "linearGradient", "radialGradient", "stop", "clipPath"}
OWN = re.compile(r"[csp]\d+|[ps]-.*|pose-.*|trouble")                          # ids the pen makes for itself

def luminance(colour):
    part = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= .04045 else ((c + .055) / 1.055) ** 2.4 for c in part)
    return .2126 * r + .7152 * g + .0722 * b

def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + .05) / (low + .05)

def name(e):
    return e.tag.split("}")[1]

def layers(root):
    return [e for e in root if name(e) == "g" and e.get("id") != "points"]

WAY = re.compile(r"(.+)-to-(.+)-\d+")                               # in-betweens: calm-to-sore-1, calm-to-sore-2

def ways(root):
    """Each way that a finger can lead a picture, once."""
    return list(dict.fromkeys(m.groups() for e in layers(root) if (m := WAY.fullmatch(e.get("id") or ""))))

def states(root):
    """The layers without the in-betweens."""
    return [e for e in layers(root) if not WAY.fullmatch(e.get("id") or "")]

def parts(layer):
    return [e.get("id") for e in layer.iter() if e is not layer and e.get("id") and not OWN.fullmatch(e.get("id"))]

def problems(file):
    text = open(file, encoding="utf-8").read()
    root = tree.fromstring(text)
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    limit = LIMIT_LIVING if ways(root) else LIMIT_BYTES             # the poses of a living drawing come on top
    if len(text.encode()) > limit: yield f"{len(text)} bytes, more than {limit}"
    if "viewBox" not in root.attrib: yield "no viewBox"
    if not any(name(e) == "title" and e.text for e in root): yield "no title"
    for tag in sorted({name(e) for e in root.iter()} - ALLOWED): yield f"<{tag}> is not used in drawings"
    for i, n in collections.Counter(ids).items():
        if n > 1: yield f'id "{i}" is there {n} times'
    for target in set(re.findall(r'(?:url\(|href=")([^")]*)', text)):
        if target.lstrip("#") not in ids or not target.startswith("#"): yield f"{target} does not lead anywhere in this file"
    for e in root.iter():
        for key in e.attrib:
            if key in ("style", "class", "filter", "mask") or key.startswith("on"): yield f'<{name(e)} {key}="..."> is not used in drawings'
        if e.get("display") not in (None, "none"): yield f'display="{e.get("display")}": a layer that is off has display="none", one that is on has no display'
    for i in ids:
        if i.endswith("-point") and i[:-6] not in ids: yield f'"{i}" belongs to no part: there is no "{i[:-6]}"'
    for e in root:
        if name(e) == "g" and not e.get("id"): yield "a top-level <g> has no id"
        if name(e) not in ("g", "defs", "title"): yield f"a <{name(e)}> lies outside the layers"
    spent = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(3):                                          # the best of three: the machine may be busy
            start = time.perf_counter()
            subprocess.run(["rsvg-convert", "-w", "900", "-h", "900", "-a", "-o", os.path.join(folder, "x.png"), file], check=True)
            spent.append(time.perf_counter() - start)
    if min(spent) > LIMIT_SECONDS: yield f"takes {min(spent):.2f} s to draw"
    yield from way_problems(root)
    shown = [("" if e.get("display") != "none" else "(off) ") + e.get("id", "?") for e in states(root)]
    shown += [f"{a} to {b}" for a, b in ways(root)]
    print(f"{os.path.basename(file)}: {len(text) // 1000} kB, {min(spent) * 1000:.0f} ms: {', '.join(shown)}")

def way_problems(root):
    """Ways lead from a layer to a layer, are numbered from 1 without a gap and are off. Whether their poses hold the same forms the kiosk knows."""
    found = {e.get("id"): e for e in layers(root)}
    for a, b in ways(root):
        numbers = sorted(int(i[len(a) + len(b) + 5:]) for i in found if i and (m := WAY.fullmatch(i)) and m.groups() == (a, b))
        for end in (a, b):
            if end not in found: yield f'"{a}-to-{b}-1" belongs to no layer "{end}"'
        if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)): yield f"{a}-to-{b}: numbered {numbers}, not 1, 2 and so on"
        for n in numbers:
            if found[f"{a}-to-{b}-{n}"].get("display") != "none": yield f"{a}-to-{b}-{n} is on by itself"

GALLERY = os.path.join(os.path.dirname(pen.ILLUSTRATIONS), "gallery.md")

def rows(files):
    for file in files:
        root = tree.parse(file).getroot()
        shown = [e.get("id") + ("" if e.get("display") != "none" else " (off)") for e in states(root)]
        shown += [f"**lives** from {a} to {b}" for a, b in ways(root)]
        named = [f"{i} ({e.get('id')})" if e.get("display") == "none" else i for e in states(root) for i in parts(e)]
        title = next((e.text for e in root if name(e) == "title"), "")
        file = os.path.basename(file)
        yield (f'| <img src="illustrations/{file}" width="140" alt=""> | `{file}` | {title} | '
               f'{", ".join(shown)} | {", ".join(named) or "none"} |')

def gallery():
    """The text of media/gallery.md: the pictures in it are the drawings themselves."""
    drawings = sorted(glob.glob(os.path.join(pen.ILLUSTRATIONS, "*.svg")))
    tiles = [f for f in drawings if os.path.basename(f).startswith("tile-")]
    icons = sorted(os.path.basename(f)[:-4] for f in glob.glob(os.path.join(os.path.dirname(GALLERY), "icons", "*.svg")))
    row = "| " * 4 + "|\n" + "|---" * 4 + "|\n"
    def grid(cells):
        lines = ["| " + " | ".join((cells[i:i + 4] + [""] * 4)[:4]) + " |" for i in range(0, len(cells), 4)]
        return "\n".join([row.rstrip("\n"), *lines])
    return "\n".join([
        "# All drawings, tiles and icons", "",
        "Written by `python3 media/pen/check.py --gallery`: after a change of a drawing run it again. How these names are used is in",
        "[scripts/README.md](../scripts/README.md#pictures). The small pictures show what is on from the start; a layer marked (off) is not seen until",
        "a slide names it in `show`. **Parts** can be touched: write their names into `parts`. Behind a part stands, in brackets, the layer that has to be shown.", "",
        "## Drawings", "",
        "| picture | name | shows | layers, the lowest first | parts |", "|---|---|---|---|---|",
        *rows([f for f in drawings if f not in tiles]), "",
        "## Tiles", "", "For `tile` at the head of a topic.", "",
        grid([f'<img src="illustrations/{os.path.basename(f)}" width="90" alt=""><br>`{os.path.basename(f)}`' for f in tiles]), "",
        "## Icons", "", "For `icon` of the points of a `summary`.", "",
        grid([f'<img src="icons/{i}.svg" width="36" alt=""><br>`{i}`' for i in icons]), ""])

def main(arguments):
    if arguments == ["--contrast"]:
        for tissue, (_, base, shade, _, line) in pen.TISSUE.items():
            print(f"{tissue:8} base {base} line {line}: page {contrast(line, PAGE):4.1f}, tissue {contrast(line, base):4.1f}, shade {contrast(line, shade):4.1f}")
        print(f"trouble  {pen.TROUBLE}: page {contrast(pen.TROUBLE, PAGE):.1f}")
        return 0
    if arguments == ["--gallery"]:
        with open(GALLERY, "w", encoding="utf-8") as file: file.write(gallery())
        return 0
    files = arguments or sorted(glob.glob(os.path.join(pen.ILLUSTRATIONS, "*.svg")))
    found = [f"{file}: {p}" for file in files for p in problems(file)]
    print("\n".join(found) or f"{len(files)} drawings, no problems")
    return bool(found)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
