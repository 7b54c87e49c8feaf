"""shoe-worn.svg: above a new running shoe, below a worn one: heel trodden down, sole pressed flat, cloth tired. Toes to the right."""
import pen
import shoe
import surface
from pen import Drawing, ellipse, place, sliver

WIDTH, HEIGHT, STEP = 940, 900, 440

pen.TISSUE.update({
    "old-upper": ("#A3B5AE", "#8DA29A", "#73877F", "#62756E", "#2E3D38"),
    "old-foam": ("#EFE9DB", "#DDD5C3", "#C2B8A2", "#A89D87", "#4A4336"),
    "old-rubber": ("#6E7477", "#5B6164", "#484E51", "#3B4043", "#202426"),
})

STRIPES = [[(420 + k, 408, 0), (470 + k, 300, .5), (506 + k, 300, .5), (464 + k, 408, 0)] for k in (0, 66)]
LACES = [((454, 132), (410, 166)), ((494, 170), (450, 206)), ((538, 206), (494, 244)), ((584, 238), (544, 278))]
COLLAR = [(104, 172), (116, 150), (150, 164), (220, 176), (310, 158), (366, 120), (402, 92), (420, 110), (330, 200), (180, 214), (110, 200)]
TOE_CAP = [[(756, 318), (762, 360), (748, 420)]]
HEEL_CAP = [[(94, 296), (150, 300), (196, 350), (204, 420)]]


def worn(points):
    """Pressed down: most at the heel, somewhat at the ball; the heel of the sole rubbed off; the collar sags."""
    out = []
    for x, y, *corner in points:
        heel, ball = max(0, 1 - x / 420), max(0, 1 - abs(x - 640) / 200)
        low = min(1, max(0, (y - 396) / 70))                      # 0 at the cloth, 1 at the ground
        rubbed_off = 26 * max(0, 1 - x / 260)
        drop = (44 * heel + 14 * ball) * (1 - low) - rubbed_off * low
        sag = 12 if y < 240 and x < 460 else 0
        out.append((x - 14 * heel * max(0, (420 - y) / 260), y + drop + sag, *corner))
    return out


def draw_shoe(d, dy, upper, foam, rubber, bend, heel):
    def put(points):
        return place(bend(points), 20, dy)
    d.form(put(COLLAR), "lining", shade=0, line=3)
    d.form(put(shoe.OUTSOLE), rubber, shade=(1, 4), line=3)
    d.form(put(shoe.MIDSOLE), foam, name=heel, shade=(3, 7), line=3)
    d.form(put(surface.UPPER), upper, shade=(5, 7), line=3,
           dark=[put([(80, 300), (130, 290), (180, 340), (190, 450), (70, 450)]), put([(760, 320), (770, 370), (740, 450), (880, 450), (880, 340)])],
           light=[put(sliver([(570, 246), (640, 288), (714, 314)], 9)), put(sliver([(122, 210), (112, 250), (108, 280)], 7))] if heel == "new-heel" else [],
           soft_lines=[put(c) for c in TOE_CAP + HEEL_CAP])
    for stripe in STRIPES:
        d.form(put(stripe), foam, shade=0, line=2.2)
    for a, b in LACES:
        d.stroke([put([a, b])], pen.TISSUE[upper][4], 12)
        d.stroke([put([a, b])], pen.TISSUE[foam][0], 7)
    return put


def draw():
    d = Drawing(WIDTH, HEIGHT, "A new running shoe above a worn one", line=3)
    with d.layer("new"):
        d.fill(ellipse(490, 424, 420, 12), "#0F4A4A", extra='fill-opacity=".14"')
        draw_shoe(d, -80, "upper", "foam", "rubber", lambda points: points, "new-heel")
    with d.layer("worn"):
        d.fill(ellipse(490, 424 + STEP, 420, 12), "#0F4A4A", extra='fill-opacity=".14"')
        put = draw_shoe(d, -80 + STEP, "old-upper", "old-foam", "old-rubber", worn, "worn-heel")
        creases = [[(112, 424), (180, 432), (262, 424)], [(108, 446), (190, 452), (280, 444)], [(560, 440), (640, 446), (716, 438)],
                   [(590, 462), (650, 466), (704, 460)]]
        d.stroke([put(c) for c in creases], pen.TISSUE["old-foam"][3], 3.4)
        folds = [[(610, 262), (600, 320), (620, 372)], [(650, 284), (642, 336), (660, 380)], [(690, 300), (684, 346), (698, 384)]]
        d.stroke([put(c) for c in folds], pen.TISSUE["old-upper"][3], 3.4)
    return d


if __name__ == "__main__":
    draw().save(pen.picture("shoe-worn"))
