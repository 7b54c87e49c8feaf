"""scan.svg, scan-fine.svg: a low back as a scan shows it, cut along the middle, the belly to the left. The two lowest discs are thin and dark."""
import math

import pen
from figure import dress, save, shadow
from pen import Drawing, Group, ellipse, place, ribbon
from steps import GROUND, sheet, stand

BLACK, DIM, GREY, PALE, WHITE = "#11181C", "#2B353A", "#5A656B", "#A3ADB2", "#DDE3E6"
#            middle of each bone from L1 to L5 and the top of the sacrum, in a picture 200 wide and 290 high
BONES = [(96, 26), (89, 74), (85, 122), (87, 169), (97, 213), (117, 253)]
BODY = [(-24, -18, .35), (0, -15.5), (24, -18.5, .35), (20.5, 0), (24, 18, .35), (0, 15.5), (-24, 18, .35), (-20.5, 0)]
SACRUM = [(-23, -15, .35), (0, -13), (23, -15, .35), (26, 16), (44, 52), (26, 60), (2, 36), (-16, 14)]
WORN = (3, 4)                                                       # below L4 and below L5


def turns():
    """How far each bone is turned: it stands across the curve."""
    out = []
    for i in range(len(BONES)):
        (x0, y0), (x1, y1) = BONES[max(0, i - 1)], BONES[min(len(BONES) - 1, i + 1)]
        out.append(-math.degrees(math.atan2(x1 - x0, y1 - y0)))
    return out


def back(d, x, y, k):
    """The scan itself. k: its scale."""
    at = lambda points: place(points, x, y, 0, k)
    turn = turns()
    line = lambda dx: at([(bx + dx * math.cos(math.radians(t)), by + dx * math.sin(math.radians(t))) for (bx, by), t in zip(BONES, turn)])
    with Group(d, d.clip_box(x, y, 200 * k, 290 * k)):
        d.fill(at([(8, -10), (2, 80), (10, 180), (4, 300), (196, 300), (186, 220), (170, 150), (174, 70), (186, -10)]), DIM)
        d.fill(at([(150, -10), (140, 80), (138, 150), (152, 230), (168, 300), (184, 300), (178, 220), (164, 150), (168, 70), (180, -10)]), GREY, extra='fill-opacity=".8"')
        d.stroke([at([(183, -10), (171, 70), (167, 150), (183, 220), (193, 300)])], PALE, 7 * k)
        d.stroke([line(-38)], GREY, 9 * k)
        d.stroke([line(37)], WHITE, 13 * k)
        d.stroke([line(35), line(39)], PALE, 1.6 * k)
        for i, (bx, by) in enumerate(BONES[:-1]):                    # what can be felt of the bones from behind
            d.fill(at(place(ribbon([(46, 4), (62, 12), (78, 20)], [13, 17, 12], n=6), bx, by, turn[i])), GREY, extra=f'stroke="{DIM}" stroke-width="{pen.num(2 * k)}"')
    with d.part("scan-bones"):
        for i, (bx, by) in enumerate(BONES):
            d.fill(at(place(SACRUM if i == 5 else BODY, bx, by, turn[i])), "#7F8A90", extra=f'stroke="{BLACK}" stroke-width="{pen.num(2.4 * k)}" stroke-linejoin="round"')
    for i in range(5):
        (ax, ay), (bx, by) = BONES[i], BONES[i + 1]
        thin = i in WORN
        disc = place(ellipse(0, 0, 25 if thin else 23, 3.6 if thin else 7, 0, 12), (ax + bx) / 2, (ay + by) / 2, (turn[i] + turn[i + 1]) / 2)
        d.fill(at(disc), BLACK if thin else WHITE, name=f"scan-disc-{i + 1}", extra=f'stroke="{BLACK if thin else GREY}" stroke-width="{pen.num((3 if thin else 2) * k)}"')
        if thin:                                                     # its edge reaches a little into the white
            edge = place([(24, 0)], (ax + bx) / 2, (ay + by) / 2, turn[i])[0]
            d.fill(at(ellipse(*edge, 5.5, 5.5)), BLACK)


def monitor(d, x, y, k):
    """A screen on its foot with the scan on it; x, y: the upper left corner."""
    w, h = 200 * k, 290 * k
    edge = lambda by: f"M{pen.num(x - by)},{pen.num(y - by)}h{pen.num(w + 2 * by)}v{pen.num(h + 2 * by)}h-{pen.num(w + 2 * by)}Z"
    with d.layer("monitor"):
        d.fill([(x + w * .36, y + h, 0), (x + w * .64, y + h, 0), (x + w * .68, GROUND - 6), (x + w * .32, GROUND - 6)], "#4C606E", extra='stroke="#182127" stroke-width="2.4"')
        d.fill([(x + w * .1, GROUND, .4), (x + w * .2, GROUND - 9), (x + w * .8, GROUND - 9), (x + w * .9, GROUND, .4)], "#5E7382", extra='stroke="#182127" stroke-width="2.4"')
        d.put(f'<path d="{edge(9)}" fill="#384955" stroke="#182127" stroke-width="3" stroke-linejoin="round"/><path d="{edge(0)}" fill="{BLACK}"/>')
    with d.layer("scan"): back(d, x, y, k)


def draw(fine):
    d = sheet("A scan of a low back" + (" with two thin discs, and a person who feels fine" if fine else ". Two discs are thin and dark"))
    if fine:
        with d.layer("ground"): shadow(d, 214, GROUND, 196, 8)
        monitor(d, 24, 22, 1.02)
        dress(skin="tan", hair="grey", shirt="teal", shorts="sand", shoe="coral")
        with d.layer("figure"):
            stand(d, 332, scale=.42, mirror=True, lean=0, head=2, near_leg=(-3, -4, 0), far_leg=(7, 1, 0), near_arm=(-6, 8, "relaxed"), far_arm=(8, 20, "relaxed"), hair="bob", fem=True, bust=7, build=1.06, belly=8, age=1, trousers=True).draw()
    else:
        d.box = "70 4 280 344"
        with d.layer("ground"): shadow(d, 210, GROUND, 120, 8)
        monitor(d, 210 - 106, 16, 1.06)
    return d


if __name__ == "__main__":
    pen.SHORT = True
    save(draw(False), "scan")
    save(draw(True), "scan-fine")
