"""Every icon of the kiosk, drawn as lines: `python3 media/pen/icons.py` writes media/icons/*.svg and checks them.

The box is 48 units; a line is 4 wide with round ends, one colour, no fill, so the program can recolour with `* { color: X }`.
Keep to these and a new icon joins the family:
- Line middles lie between 6 and 42, round and pointed forms reach 1 or 2 further; big rings have r 19. Box corners are rounded by 4.
- Long upright and level lines lie on multiples of 6 where the form allows: at 44 and at 52 px these blur evenly on both sides.
- About 3 units of air or more between two lines, or they close at 44 px.
- People have an open head of r 4.5 or 5 and one line a limb; inside another form the head is a filled dot.
- A filled dot is `dot`; nothing else is filled. Only the bars of pause are wider than 4.
"""
import glob
import math
import os
import sys
import xml.etree.ElementTree as tree

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "icons")
LIMIT_BYTES = 4_000
ALLOWED = {"svg", "g", "path", "circle", "ellipse"}


# ---- marks --------------------------------------------------------------------------------------------------------

def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))

def line(data, width=None):
    """SVG path data, as it is."""
    return f'<path d="{data}"' + (f' stroke-width="{width}"' if width else "") + "/>"

def ring(x, y, r):
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}"/>'

def dot(x, y, r=2.75):
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="currentColor" stroke="none"/>'

def bent(points, r=4, closed=False):
    """Straight lines through the points, corners rounded by r; a third number in a point is its own r."""
    n, data = len(points), []
    for i, point in enumerate(points):
        x, y = point[:2]
        if not closed and i in (0, n - 1):
            data.append(f"{'ML'[i > 0]}{number(x)} {number(y)}"); continue
        (ax, ay), (bx, by) = points[i - 1][:2], points[(i + 1) % n][:2]
        a, b = math.hypot(ax - x, ay - y), math.hypot(bx - x, by - y)
        corner = math.acos(max(-1, min(1, ((ax - x) * (bx - x) + (ay - y) * (by - y)) / (a * b))))
        radius = point[2] if len(point) > 2 else r
        back = radius / math.tan(corner / 2)
        sweep = int((x - ax) * (by - y) - (y - ay) * (bx - x) > 0)
        start = x + (ax - x) * back / a, y + (ay - y) * back / a
        end = x + (bx - x) * back / b, y + (by - y) * back / b
        data.append(f"{'L' if data else 'M'}{number(start[0])} {number(start[1])}")
        if radius: data.append(f"A{number(radius)} {number(radius)} 0 0 {sweep} {number(end[0])} {number(end[1])}")
    return line("".join(data) + ("z" if closed else ""))

def box(left, top, right, bottom, r=4):
    return bent([(left, top), (right, top), (right, bottom), (left, bottom)], r, closed=True)

def spokes(count, inner, outer, x=24, y=24, first=0):
    turns = [math.radians(first + 360 * i / count) for i in range(count)]
    at = lambda turn, r: f"{number(x + r * math.sin(turn))} {number(y - r * math.cos(turn))}"
    return line("".join(f"M{at(turn, inner)}L{at(turn, outer)}" for turn in turns))


# ---- the set ------------------------------------------------------------------------------------------------------

RING = ring(24, 24, 19)

def snow():
    """Six arms that fork at their ends: side branches further in would close at 44 px."""
    data = ""
    for i in range(6):
        c, s = math.cos(math.radians(60 * i)), math.sin(math.radians(60 * i))
        at = lambda x, y: f"{number(24 + x * c - y * s)} {number(24 + x * s + y * c)}"
        data += f"M24 24L{at(0, -19.5)}M{at(-5.5, -17)}L{at(0, -12)} {at(5.5, -17)}"
    return line(data)

ICONS = {
    # moving about
    "back": [line("M42 24H6M20 10 6 24l14 14")],
    "next": [line("M6 24h36M28 10l14 14-14 14")],
    "more": [line("M24 6v36M10 28l14 14 14-14")],
    "finish": [bent([(27, 12), (27, 6), (6, 6), (6, 42), (27, 42), (27, 36)]), line("M18 24h24M33 15l9 9-9 9")],
    "home": [bent([(6, 20), (24, 5, 3), (42, 20), (42, 42), (6, 42)], closed=True), bent([(18, 42), (18, 28), (30, 28), (30, 42)], 2)],
    "topics": [box(6, 6, 20, 20), box(28, 6, 42, 20), box(6, 28, 20, 42), box(28, 28, 42, 42)],
    "reset": [line("M7 8v11h11M8 18.5A17.5 17.5 0 1 1 7.5 30")],

    # make it easier
    "easier": [RING, dot(24, 13.5, 3), line("M14 19.5c6 2 14 2 20 0M24 21v7l-5 9M24 28l5 9")],
    "aloud": [bent([(5, 18), (12, 18), (22, 9), (22, 39), (12, 30), (5, 30)], 2, closed=True), line("M30 17a9.5 9.5 0 0 1 0 14M36 10a19 19 0 0 1 0 28")],
    "pause": [line("M16 9v30M32 9v30", 6)],
    "play": [bent([(14, 7), (40, 24), (14, 41)], 3, closed=True)],
    "still": [line("M6 13h12M11 24h7M6 35h12M30 8v32M42 8v32")],
    "lower": [line("M24 6v24M12 20l12 12 12-12M6 42h36")],
    "plus": [line("M24 7v34M7 24h34")],
    "minus": [line("M7 24h34")],

    # answers and notices
    "tick": [line("M7 26l11 11L41 12")],
    "heart": [line("M24 41C12 33 5 26 5 17.5A10 10 0 0 1 24 13.5 10 10 0 0 1 43 17.5C43 26 36 33 24 41z")],
    "ring": [RING],
    "tick-ring": [RING, line("M15 25l6.5 6.5L33.5 18")],
    "question": [RING, line("M18 19a6 6 0 1 1 9 5.2c-2 1.2-3 2.3-3 4.3"), dot(24, 34.5)],
    "warn": [bent([(24, 4), (45, 41), (3, 41)], 3, closed=True), line("M24 18v9"), dot(24, 34)],
    "search": [ring(20, 20, 14), line("M30.5 30.5L42 42")],
    "pencil": [bent([(6, 42), (9, 31), (33, 7), (41, 15), (17, 39)], 2, closed=True), line("M26 14l8 8")],
    "hide": [line("M13 13.5C8.5 16.5 5.5 20.5 4 24c4 8 11 13 20 13 3.5 0 6.7-.8 9.5-2.2M19.5 11.5C21 11.2 22.5 11 24 11c9 0 16 5 20 13-1 2.4-2.6 4.7-4.7 6.7M20 20a6 6 0 0 0 8 8.5M6 6l36 36")],
    "hand": [line("M19 29.5V9a4 4 0 0 1 8 0v12l9.5 2.3a5.5 5.5 0 0 1 4 6.4L39 36.5A8 8 0 0 1 31 43h-7a9 9 0 0 1-7-3.4L8.5 29.5a3.7 3.7 0 0 1 5.5-5z")],
    "shield": [line("M24 5l16 6v11c0 10-6 17-16 21C14 39 8 32 8 22V11zM16.5 23.5l5.5 5.5 9.5-11")],

    # what to do
    "desk": [ring(24, 9, 5), line("M13.5 30a10.5 9 0 0 1 21 0M5 30h38"), bent([(10, 30), (10, 42), (38, 42), (38, 30)], 2)],
    "take-home": [bent([(12, 6), (36, 6), (36, 42), (12, 42)], closed=True), dot(19.5, 15), dot(28.5, 15), dot(19.5, 24), line("M22 34.5h4")],
    "phone": [line("M14 6h-4a4 4 0 0 0-4 4.5C7 28 20 41 37.5 42a4 4 0 0 0 4.5-4v-4.5a3 3 0 0 0-2-3l-6.5-2.3a3 3 0 0 0-3.2.8L27.5 32C22 29.5 18.5 26 16 20.5l3-2.8a3 3 0 0 0 .8-3.2L17.5 8A3 3 0 0 0 14 6z")],
    "print": [bent([(12, 18), (12, 6), (36, 6), (36, 18)], 2), bent([(12, 36), (6, 36), (6, 18), (42, 18), (42, 36), (36, 36)]), box(12, 29, 36, 42, 2)],
    "clock": [RING, line("M24 12v13l8 5")],
    "calendar": [box(6, 9, 42, 42), line("M6 20h36M15 5v8M33 5v8"), dot(16, 31), dot(24, 31), dot(32, 31)],
    "check-list": [line("M6 10l4 4 7-8M6 24l4 4 7-8M6 38l4 4 7-8M25 10h17M25 24h17M25 38h17")],

    # taking care
    "shoe": [line("M5 12v23a4 4 0 0 0 4 4h30a4 4 0 0 0 4-4c0-5-3-8-8-9.5C28.5 24 24 18 20 9c-4 5-10 6-15 3zM5 31h37M23.5 16l-5 3.5M29 22.5l-4 3")],
    "walk": [ring(26, 8.5, 4.5), bent([(21, 30), (29, 35), (32, 43)], 2), bent([(11, 43), (21, 30), (24, 20)], 3), bent([(11, 30), (14, 22.5), (24, 19.5, 3), (29, 26), (37, 27)], 3)],
    "stretch": [line("M42 6v37"), ring(27, 9, 5), bent([(40, 21), (25, 21), (6, 43)], 2), line("M17 31l10 3v9")],
    "bike": [ring(11.5, 31, 7.5), ring(36.5, 31, 7.5), line("M11.5 31L18 18h12.5L24 31 16.5 11M12 10h9M36.5 31L29 10h7")],
    "chair": [ring(22, 9, 5), bent([(20, 20), (20, 29), (35, 29), (38, 43)], 3), line("M9 16v27M9 37h17v6")],
    "rest": [line("M6 8v33M6 35h36M23 35V24a4 4 0 0 1 4-4h9a6 6 0 0 1 6 6v15"), dot(14, 26, 4.5)],
    "snow": [snow()],
    "sun": [ring(24, 24, 8), spokes(8, 15.5, 20)],
    "scales": [box(6, 6, 42, 42, 6), line("M12 27a12 12 0 0 1 24 0zM24 26l3-6")],
}


# ---- writing and checking -----------------------------------------------------------------------------------------

def document(marks):
    return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">\n'
            '<g id="icon" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">\n'
            + "\n".join(marks) + "\n</g>\n</svg>\n")

def problems(file):
    text = open(file, encoding="utf-8").read()
    if len(text.encode()) >= LIMIT_BYTES: yield f"{len(text)} bytes, not under {LIMIT_BYTES}"
    try: root = tree.fromstring(text)
    except tree.ParseError as reason:
        yield f"does not parse: {reason}"; return
    name = lambda e: e.tag.split("}")[1]
    if root.get("viewBox") != "0 0 48 48": yield "the viewBox is not 0 0 48 48"
    if [(name(e), e.get("id")) for e in root] != [("g", "icon")]: yield 'there is more or less than one top-level <g id="icon">'
    for e in root.iter():
        if name(e) not in ALLOWED: yield f"<{name(e)}> is not used in icons"
        for paint in ("fill", "stroke"):
            if e.get(paint) not in (None, "none", "currentColor"): yield f'{paint}="{e.get(paint)}" cannot be recoloured'

def main():
    os.makedirs(FOLDER, exist_ok=True)
    for name, marks in ICONS.items():
        with open(os.path.join(FOLDER, name + ".svg"), "w", encoding="utf-8") as file: file.write(document(marks))
    files = sorted(glob.glob(os.path.join(FOLDER, "*.svg")))
    found = [f"{os.path.basename(file)}: {problem}" for file in files for problem in problems(file)]
    found += [f"{name}: nothing draws it" for name in (os.path.basename(f)[:-4] for f in files) if name not in ICONS]
    print("\n".join(found) or f"{len(files)} icons, all in order, largest {max(map(os.path.getsize, files))} bytes")
    return bool(found)

if __name__ == "__main__":
    sys.exit(main())
