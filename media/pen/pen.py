"""A small pen for hand-drawn anatomy: smooth curves from hand-placed points, shading that stays inside its form.

A form is a closed list of points. (x, y) is smooth; (x, y, 0) is a sharp corner; (x, y, 0.5) is in between.
Points are units of the picture's viewBox, y down, light from the upper left.
Every form is drawn the same way, so the finish is the same everywhere:
  1. base: the tissue's gradient            3. light: thin tapered strokes, hand-placed
  2. shade: a crescent away from the light  4. line: one outline, drawn last
Shade and light are clipped to the form.
"""
import math
import os

ILLUSTRATIONS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "illustrations")

def picture(name):
    """Where a drawing of this name is kept: d.save(pen.picture("foot-inside"))."""
    return os.path.join(ILLUSTRATIONS, name + ".svg")

#          light      base       shade      deep       line
TISSUE = {
    "bone":    ("#FBF3E3", "#F3E6CF", "#DFCBA6", "#C6AC7F", "#5B4A32"),
    "far":     ("#E4D4B6", "#DCCBAA", "#C9B48C", "#B59E74", "#7A6747"),   # bone behind the one you look at
    "ring":    ("#9CC8E4", "#7FB3D5", "#5C96BE", "#4480AA", "#1F4E6B"),
    "gel":     ("#EAF6FD", "#CFE8F5", "#A9D3EA", "#86BEDD", "#1F4E6B"),
    "nerve":   ("#FBD65A", "#F0BC1E", "#D09A00", "#B28300", "#6B4E00"),
    "sac":     ("#FFF0BF", "#FBE3A0", "#E9C973", "#D9B252", "#6B4E00"),   # the bag that holds the nerves
    "sore":    ("#F6B26B", "#E58A3C", "#C9652A", "#B71C1C", "#8E1515"),   # an irritated nerve or band
    "tendon":  ("#FFFEFA", "#F2EBDF", "#D5C8B3", "#BDAE95", "#5E5140"),
    "fascia":  ("#FFFFFC", "#F6F1E7", "#D9CFC0", "#B5A78F", "#4C4030"),
    "fat":     ("#FCEBC0", "#F7DC9E", "#E9C47A", "#D8AE5E", "#7A5A1E"),
    "muscle":  ("#E2A89D", "#D08A7E", "#B56C60", "#9A5248", "#6E2B23"),
    "ligament": ("#D3C9E8", "#B7A9D6", "#9787C0", "#7C6CA8", "#4A3B70"),
    "dry-ring": ("#ACC7D2", "#93B2BF", "#7295A5", "#587D8E", "#284D5E"),  # a disc's ring with the years
    "old-ring": ("#C6C9C0", "#B0B7B1", "#929D9B", "#74838A", "#33474F"),
    "dry-gel":  ("#DAD6BE", "#C6C1A6", "#AAA484", "#8F8868", "#4F4A33"),
    "skin":    ("#FBE3D2", "#F3CFB8", "#E2AF92", "#CC9172", "#8A5A40"),
}
TROUBLE = "#B71C1C"

def mixed(a, b, t):
    """A colour t of the way from one to another."""
    return "#" + "".join(f"{round(int(a[i:i+2], 16) * (1 - t) + int(b[i:i+2], 16) * t):02X}" for i in (1, 3, 5))

def mixed_tissue(one, other, t):
    """The colours of a tissue on its way to another."""
    return tuple(mixed(a, b, t) for a, b in zip(TISSUE[one], TISSUE[other]))


# ---- points -------------------------------------------------------------------------------------------------------

def xy(p):
    return p[0], p[1]

def soft(p):
    return p[2] if len(p) > 2 else 1.0

def place(points, dx=0, dy=0, turn=0, scale=1, sx=1, about=(0, 0)):
    """Scale, turn (degrees, clockwise) about a point, then move."""
    a = math.radians(turn); c, s = math.cos(a), math.sin(a)
    out = []
    for p in points:
        x, y = (p[0] - about[0]) * scale * sx, (p[1] - about[1]) * scale
        out.append((about[0] + x * c - y * s + dx, about[1] + x * s + y * c + dy) + tuple(p[2:]))
    return out

def blend(a, b, t):
    """Points t of the way from one list to another of equal length; also for numbers."""
    if not isinstance(a, (list, tuple)):
        return a + (b - a) * t
    assert len(a) == len(b), (len(a), len(b))
    return type(a)(blend(p, q, t) for p, q in zip(a, b))

def tuck_in(points, outline, first, last):
    """The points of a form laid on a calmer closed outline, for the pose it grows out of: each where the outline is nearest, and those from `first`
    to `last`, which stick out, evenly between their neighbours."""
    line = sample(outline, closed=True)
    near = lambda p: min(range(len(line)), key=lambda i: math.dist(line[i], xy(p)))
    a, b = near(points[first - 1]), near(points[(last + 1) % len(points)])
    way = (b - a) % len(line)
    if way > len(line) / 2:
        way -= len(line)                                            # the short way round
    count = last - first + 2
    return [line[round(a + way * (i - first + 1) / count) % len(line)] if first <= i <= last else line[near(p)] for i, p in enumerate(points)]

def rigid(points, moved):
    """How a stiff form goes along with its points: where its middle is, the turn about it in degrees, and the way it goes."""
    n = len(points)
    (ax, ay), (bx, by) = [[sum(p[k] for p in side) / n for k in (0, 1)] for side in (points, moved)]
    c = sum((p[0] - ax) * (q[0] - bx) + (p[1] - ay) * (q[1] - by) for p, q in zip(points, moved))
    s = sum((p[0] - ax) * (q[1] - by) - (p[1] - ay) * (q[0] - bx) for p, q in zip(points, moved))
    return dict(about=(ax, ay), turn=math.degrees(math.atan2(s, c)), x=bx - ax, y=by - ay)

def mirror(points, axis_x):
    return [(2 * axis_x - p[0], p[1]) + tuple(p[2:]) for p in reversed(points)]

def ellipse(cx, cy, rx, ry, turn=0, n=12):
    return place([(rx * math.cos(2 * math.pi * i / n), ry * math.sin(2 * math.pi * i / n)) for i in range(n)],
                 cx, cy, turn)


# ---- curves -------------------------------------------------------------------------------------------------------

def cubics(points, closed=True):
    """Centripetal Catmull-Rom through the points, as cubic Beziers (start, handle, handle, end)."""
    n = len(points); out = []
    for i in range(n if closed else n - 1):
        p1, p2 = points[i], points[(i + 1) % n]
        p0 = points[i - 1] if closed or i > 0 else p1
        p3 = points[(i + 2) % n] if closed or i + 2 < n else p2
        d1, d2, d3 = (max(math.dist(xy(a), xy(b)), 1e-6) for a, b in ((p0, p1), (p1, p2), (p2, p3)))
        r1, r2, r3 = d1 ** .5, d2 ** .5, d3 ** .5
        h1, h2 = [], []
        for k in (0, 1):
            straight1 = p1[k] + (p2[k] - p1[k]) / 3
            straight2 = p2[k] - (p2[k] - p1[k]) / 3
            a = straight1 if p0 is p1 else \
                (d1 * p2[k] - d2 * p0[k] + (2 * d1 + 3 * r1 * r2 + d2) * p1[k]) / (3 * r1 * (r1 + r2))
            b = straight2 if p3 is p2 else \
                (d3 * p1[k] - d2 * p3[k] + (2 * d3 + 3 * r3 * r2 + d2) * p2[k]) / (3 * r3 * (r3 + r2))
            h1.append(straight1 + (a - straight1) * soft(p1))
            h2.append(straight2 + (b - straight2) * soft(p2))
        out.append((xy(p1), tuple(h1), tuple(h2), xy(p2)))
    return out

def num(v):
    return f"{v:.1f}".rstrip("0").rstrip(".").replace("-0.", "-.") if abs(v) >= .05 else "0"

SHORT = False                                                       # write paths by steps instead of places: a quarter smaller, for drawings of many states

def path(points, closed=True):
    segs = cubics(points, closed)
    if SHORT:
        at = [round(v, 1) for v in segs[0][0]]
        d = ["M" + ",".join(map(num, at))]
        for s in segs:
            step = [[round(q[k] - at[k], 1) for k in (0, 1)] for q in s[1:]]
            d.append("c" + " ".join(num(v) for q in step for v in q).replace(" -", "-"))
            at = [at[k] + step[-1][k] for k in (0, 1)]
        return "".join(d).replace("-0.", "-.").replace(" 0.", " .").replace("c0.", "c.") + ("Z" if closed else "")
    d = ["M" + ",".join(map(num, segs[0][0]))]
    d += ["C" + " ".join(",".join(map(num, q)) for q in s[1:]) for s in segs]
    return "".join(d) + ("Z" if closed else "")

def sample(points, closed=False, per=10):
    """The curve as a dense polyline."""
    out = []
    for a, b, c, d in cubics(points, closed):
        for i in range(per):
            t = i / per; u = 1 - t
            out.append(tuple(u**3*a[k] + 3*u*u*t*b[k] + 3*u*t*t*c[k] + t**3*d[k] for k in (0, 1)))
    if not closed:
        out.append(xy(points[-1]))
    return out

def along(points, t):
    """Point and unit normal (left of travel) at fraction t of the curve's length."""
    line = sample(points); lens = [math.dist(a, b) for a, b in zip(line, line[1:])]
    want = t * sum(lens)
    for (a, b), l in zip(zip(line, line[1:]), lens):
        if want <= l or (a, b) == (line[-2], line[-1]):
            f = want / l if l else 0
            dx, dy = (b[0] - a[0]) / (l or 1), (b[1] - a[1]) / (l or 1)
            return (a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f), (dy, -dx)
        want -= l

def ribbon(centre, widths, n=None, round_ends=True):
    """A band of changing width along a curve. widths: numbers, or (left, right) halves, evenly spread along it."""
    n = n or max(2 * len(widths), 8)
    left, right = [], []
    for i in range(n + 1):
        t = i / n; w = t * (len(widths) - 1); k = min(int(w), len(widths) - 2); f = w - k
        f = f * f * (3 - 2 * f)
        half = [(w_[0], w_[1]) if isinstance(w_, tuple) else (w_ / 2, w_ / 2) for w_ in widths[k:k + 2]]
        l, r = (half[0][j] + (half[1][j] - half[0][j]) * f for j in (0, 1))
        (x, y), (nx, ny) = along(centre, t)
        left.append((x + nx * l, y + ny * l)); right.append((x - nx * r, y - ny * r))
    if not round_ends:
        for side in (left, right):
            side[0] += (0,); side[-1] += (0,)
    return left + right[::-1]

def sliver(centre, width):
    """A tapered stroke: the shape of a highlight or a fold."""
    return ribbon(centre, [0.2, width, 0.2], n=10)

def fibres(centre, widths, count, start=.03, end=.97, fill=.8):
    """Open lines that follow a ribbon, for tendon and fascia."""
    out = []
    for j in range(count):
        side = -fill + 2 * fill * (j + .5) / count
        line = []
        for i in range(9):
            t = start + (end - start) * i / 8
            w = t * (len(widths) - 1); k = min(int(w), len(widths) - 2); f = w - k
            half = (widths[k] + (widths[k + 1] - widths[k]) * f) / 2
            (x, y), (nx, ny) = along(centre, t)
            line.append((x + nx * half * side, y + ny * half * side))
        out.append(line)
    return out

def hump(points, where, reach, push):
    """Move points near `where` by `push` (dx, dy), fading out over `reach`: a bulge, a dent."""
    out = []
    for p in points:
        f = max(0, 1 - math.dist(xy(p), where) / reach); f = f * f * (3 - 2 * f)
        out.append((p[0] + push[0] * f, p[1] + push[1] * f) + tuple(p[2:]))
    return out


def inset(points, by, per=3, every=2):
    """The same closed outline, a little smaller all round: the soft rim of skin, the cut face inside a bone's hard edge.
    Clockwise outlines only; where a form is narrower than twice `by` it folds over itself."""
    line = sample(points, closed=True, per=per)
    n = len(line); out = []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by_) = line[i - 2], line[(i + 2) % n]
        l = math.hypot(bx - ax, by_ - ay) or 1
        out.append((x - (by_ - ay) / l * by, y + (bx - ax) / l * by))
    return out[::every]

def cut_level(points, above=None, below=None):
    """A closed form with everything above (or below) a level line taken off; the cut edge is straight. Needs no clip."""
    for level, keep in ((above, 1), (below, -1)):
        if level is None:
            continue
        out, side = [], [(p[1] - level) * keep >= 0 for p in points]
        for i, curve in enumerate(cubics(points)):
            if side[i]:
                out.append(points[i])
            if side[i] != side[(i + 1) % len(points)]:
                line = [tuple((1-t)**3*curve[0][k] + 3*(1-t)**2*t*curve[1][k] + 3*(1-t)*t*t*curve[2][k] + t**3*curve[3][k] for k in (0, 1)) for t in (j / 24 for j in range(25))]
                x = min(line, key=lambda q: abs(q[1] - level))[0]
                out.append((x, level, 0))
        points = out
    return points


# ---- the drawing --------------------------------------------------------------------------------------------------

class Drawing:
    def __init__(self, width, height, title, line=3.0, origin=(0, 0)):
        self.box = f"{num(origin[0])} {num(origin[1])} {width} {height}"
        self.title, self.line = title, line
        self.defs, self.body, self.used, self.shapes, self.indent = [], [], set(), 0, 1
        self.points = {}
        self.everything = f"M{num(origin[0])},{num(origin[1])}h{width}v{height}h-{width}Z"

    def put(self, text):
        self.body.append("  " * self.indent + text)

    def layer(self, name, shown=True):
        """with d.layer("bones"): ...   A layer that is not shown is there, and off."""
        return Group(self, f'id="{name}"' + ("" if shown else ' display="none"'))

    def part(self, name):
        return Group(self, f'id="{name}"')

    def pose(self, name):
        """with d.pose("flat"): ...   What a layer shows, under a name of its own, so that ways lead from it and to it. Outside of a layer
        it is kept and not drawn: a pose in the middle of a way."""
        return Pose(self, name)

    def way(self, start, end, *poses):
        """Lets a finger lead from one layer to the other: start-to-end-1, -2, ... go through these poses, of which the first looks like the
        layer it starts at and the last like the one it ends at. All hold the same forms, point for point."""
        for n, pose in enumerate(poses, 1):
            self.put(f'<g id="{start}-to-{end}-{n}" display="none"><use href="#pose-{pose}"/></g>')

    def keep(self, name, draw):
        """What draw() draws is kept under this name, for d.again(name)."""
        at = len(self.body); draw()
        kept, self.body[at:] = "".join(line.strip() for line in self.body[at:]), []
        self.defs.append(f'<g id="s-{name}">{kept}</g>')

    def again(self, name, x=0, y=0, turn=0, about=(0, 0)):
        """What was kept, moved and turned (degrees, clockwise) about a point of its own."""
        self.put(f'<use href="#s-{name}" transform="translate({num(x)} {num(y)}) rotate({turn:.2f} {num(about[0])} {num(about[1])})"/>')

    def paint(self, tissue):
        """The tissue's base: its light colour up left, its base colour down right."""
        key = "p-" + tissue
        if key not in self.used:
            self.used.add(key)
            light, base = TISSUE[tissue][:2]
            self.defs.append(f'<linearGradient id="{key}" x1=".1" y1="0" x2=".6" y2="1"><stop stop-color="{light}"/>'
                             f'<stop offset=".6" stop-color="{base}"/></linearGradient>')
        return f"url(#{key})"

    def gradient(self, key, stops, kind="linear", **where):
        """stops: (offset, colour, opacity). For the few paints that belong to one form only."""
        at = " ".join(f'{k}="{v}"' for k, v in where.items())
        inner = "".join(f'<stop offset="{o}" stop-color="{c}" stop-opacity="{a}"/>' for o, c, a in stops)
        self.defs.append(f'<{kind}Gradient id="{key}" {at}>{inner}</{kind}Gradient>')
        return f"url(#{key})"

    def outside(self, *forms):
        """A clip that leaves out what lies under these forms: a band tucked in under a bone."""
        self.shapes += 1
        d = self.everything + "".join(path(points) for points in forms)
        self.defs.append(f'<clipPath id="c{self.shapes}"><path d="{d}" clip-rule="evenodd"/></clipPath>')
        return f'clip-path="url(#c{self.shapes})"'

    def clip(self, points):
        """A clip for what follows: with Group(d, d.clip(points)): ..."""
        return f'clip-path="url(#{self.shape(points)[0]})"'

    def clip_box(self, x, y, width, height):
        """A clip that is a plain box: much faster to draw than any other."""
        self.shapes += 1
        self.defs.append(f'<clipPath id="c{self.shapes}"><path d="M{num(x)},{num(y)}h{num(width)}v{num(height)}h-{num(width)}Z"/></clipPath>')
        return f'clip-path="url(#c{self.shapes})"'

    def shape(self, points):
        """Keeps an outline once; returns the ids of its clip and of its path, which <use> repeats."""
        self.shapes += 1
        c, p = f"c{self.shapes}", f"s{self.shapes}"
        self.defs.append(f'<clipPath id="{c}"><path id="{p}" d="{path(points)}"/></clipPath>')
        return c, p

    def form(self, points, tissue, name="", shade=(7, 9), dark=(), deep=(), light=(), lines=(), soft_lines=(), line=None,
             fill=None, outline=True):
        """One solid form. shade: how far the lit side reaches in from the far edge (dx, dy); 0 for none.
        dark, deep, light: more shapes inside it. lines: folds in the line colour; soft_lines: in the deep tone.
        outline: True, False, or a list of open curves where the form grows out of another."""
        _, _, shade_c, deep_c, line_c = TISSUE[tissue]
        w = line if line is not None else self.line
        if outline is True and not (shade or dark or deep or light or lines or soft_lines):     # nothing inside: one path will do
            i = f'id="{name}" ' if name else ""
            self.put(f'<path {i}d="{path(points)}" fill="{fill or self.paint(tissue)}" stroke="{line_c}" stroke-width="{num(w)}" stroke-linejoin="round"/>')
            return
        clip, use = self.shape(points)
        with Group(self, f'id="{name}"' if name else ""):
            self.put(f'<use href="#{use}" fill="{fill or self.paint(tissue)}"/>')
            if shade or dark or deep or light or lines or soft_lines:
                with Group(self, f'clip-path="url(#{clip})"'):
                    if shade:
                        moved = [(p[0] - shade[0], p[1] - shade[1]) + tuple(p[2:]) for p in points]
                        self.put(f'<path d="{self.everything}{path(moved)}" fill="{shade_c}" fill-rule="evenodd"/>')
                    for shapes, colour in ((dark, shade_c), (deep, deep_c), (light, "#FFFDF7")):
                        if shapes:
                            self.put(f'<path d="{"".join(path(s) for s in shapes)}" fill="{colour}"/>')
                    if soft_lines:
                        self.stroke(soft_lines, deep_c, w * .65)
                    if lines:
                        self.stroke(lines, line_c, w * .8)
            if outline is True:
                self.put(f'<use href="#{use}" fill="none" stroke="{line_c}" stroke-width="{num(w)}" stroke-linejoin="round"/>')
            elif outline:
                self.stroke(outline, line_c, w)

    def stroke(self, curves, colour, width, closed=False, extra=""):
        if extra.startswith("opacity="):                            # the same look, without a layer of its own: many times faster
            extra = "stroke-" + extra
        d = "".join(path(c, closed) for c in curves)
        self.put(f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{num(width)}" stroke-linecap="round"'
                 f' stroke-linejoin="round"{" " + extra if extra else ""}/>')

    def fill(self, points, colour, name="", extra=""):
        if extra.startswith("opacity=") and "stroke=" not in extra:
            extra = "fill-" + extra
        i = f'id="{name}" ' if name else ""
        self.put(f'<path {i}d="{path(points)}" fill="{colour}"{" " + extra if extra else ""}/>')

    def trouble(self, cx, cy, rx, ry, turn=0, name="", seen=None):
        """The one sign for "here it hurts": a red glow and a dashed ring. The word comes from the program. seen: 0 to 1, in the poses of a way."""
        if "trouble" not in self.used:
            self.used.add("trouble")
            self.gradient("trouble", [(.3, TROUBLE, 0), (.75, TROUBLE, .08), (1, TROUBLE, .26)], "radial")
        at = (f'id="{name}" ' if name else "") + f'transform="translate({num(cx)} {num(cy)}) rotate({num(turn)})"'
        show = lambda what, most=1: f' {what}-opacity="{num(most * seen)}"' if seen is not None else f' {what}-opacity="{num(most)}"' if most < 1 else ""
        self.put(f'<g {at}><ellipse rx="{num(rx)}" ry="{num(ry)}" fill="url(#trouble)"{show("fill")}/>'
                 f'<ellipse rx="{num(rx)}" ry="{num(ry)}" fill="none" stroke="#FFFDF7"{show("stroke", .8)} stroke-width="{num(self.line * 2.3)}"/>'    # so that the ring shows on dark, too
                 f'<ellipse rx="{num(rx)}" ry="{num(ry)}" fill="none" stroke="{TROUBLE}"{show("stroke")} stroke-width="{num(self.line * 1.5)}"'
                 f' stroke-dasharray="{num(self.line * 4)} {num(self.line * 2.6)}" stroke-linecap="round"/></g>')

    def point(self, part, x, y):
        """Where the name of a part leads: on the part itself, in no other part and under nothing. Nothing is drawn there."""
        self.points[part] = (x, y)

    def save(self, file):
        if self.points:
            with Group(self, 'id="points" fill="none"'):
                for part, (x, y) in self.points.items():
                    self.put(f'<circle id="{part}-point" cx="{num(x)}" cy="{num(y)}" r="1"/>')
        text = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{self.box}">\n  <title>{self.title}</title>\n'
                "  <defs>\n    " + "\n    ".join(self.defs) + "\n  </defs>\n" + "\n".join(self.body) + "\n</svg>\n")
        with open(file, "w", encoding="utf-8") as f:
            f.write(text)
        return text


class Pose:
    def __init__(self, drawing, name):
        self.d, self.name, self.kept = drawing, name, drawing.indent == 1

    def __enter__(self):
        self.at = len(self.d.body)
        self.d.put(f'<g id="pose-{self.name}">'); self.d.indent += 1

    def __exit__(self, *_):
        self.d.indent -= 1; self.d.put("</g>")
        if self.kept:
            self.d.defs.append("".join(line.strip() for line in self.d.body[self.at:]))
            del self.d.body[self.at:]


class Group:
    def __init__(self, drawing, attributes):
        self.d, self.a = drawing, attributes.strip()

    def __enter__(self):
        self.d.put(f"<g {self.a}>" if self.a else "<g>"); self.d.indent += 1

    def __exit__(self, *_):
        self.d.indent -= 1; self.d.put("</g>")
