"""load-jump.svg: load that grows in small steps, with a shoe at the top, and load that jumps."""
import pen
import shoe
import surface
from pen import Drawing, ellipse, place, sliver

WIDTH, HEIGHT, GROUND = 960, 560, 500

pen.TISSUE.update({
    "calm": ("#A9D6C4", "#86C2AB", "#62A38B", "#4A8872", "#1D4A3C"),
    "jump": ("#F9C48C", "#F0A35A", "#D98A40", "#B86C26", "#5A3410"),
})


def block(x, width, height):
    top, r = GROUND - height, 9
    return [(x, GROUND, 0), (x, top + r, .4), (x + r, top, .4), (x + width - r, top, .4), (x + width, top + r, .4), (x + width, GROUND, 0)]


def stairs(d, x, heights, tissues, widths):
    for height, tissue, width in zip(heights, tissues, widths):
        shine = GROUND - height + 10
        d.form(block(x, width, height), tissue, shade=(8, 0), light=[sliver([(x + 10, shine), (x + width / 2, shine), (x + width - 16, shine)], 4)])
        x += width + 5


def small_shoe(d, x, ground, scale):
    def put(points):
        return place(points, x - 60 * scale, ground - 500 * scale, scale=scale)
    d.form(put([(104, 168), (130, 150), (250, 158), (372, 128), (404, 92), (452, 104), (430, 240), (120, 240)]), "lining", shade=0, line=2.2)
    d.form(put(shoe.OUTSOLE), "rubber", shade=(1, 2), line=2.4)
    d.form(put(shoe.MIDSOLE), "foam", shade=(2, 3), line=2.4)
    d.form(put(surface.UPPER), "upper", shade=(3, 4), line=2.6, light=[put(sliver([(560, 236), (640, 282), (720, 310)], 14))])
    for k in (0, 66):
        d.form(put([(420 + k, 408, 0), (470 + k, 300, .5), (506 + k, 300, .5), (464 + k, 408, 0)]), "foam", shade=0, line=1.6)
    for a, b in (((454, 132), (410, 166)), ((494, 170), (450, 206)), ((538, 206), (494, 244)), ((584, 238), (544, 278))):
        d.stroke([put([a, b])], pen.TISSUE["upper"][4], 6)
        d.stroke([put([a, b])], "#FFFFFF", 3.2)


def draw():
    d = Drawing(WIDTH, HEIGHT, "Small steps beside one big jump", line=3)
    with d.layer("ground"):
        d.fill(ellipse(252, GROUND + 4, 240, 13), "#0F4A4A", extra='fill-opacity=".14"')
        d.fill(ellipse(740, GROUND + 4, 206, 13), "#0F4A4A", extra='fill-opacity=".14"')
    with d.layer("small"):
        with d.part("small-steps"):
            stairs(d, 26, (70, 98, 126, 154, 182), ["calm"] * 5, (70, 70, 70, 70, 150))
        small_shoe(d, 336, GROUND - 182, .16)
    with d.layer("big"):
        with d.part("big-jump"):
            stairs(d, 552, (70, 70, 390), ["calm"] * 2 + ["jump"], (70, 180, 120))
        small_shoe(d, 636, GROUND - 70, .16)
    return d


if __name__ == "__main__":
    draw().save(pen.picture("load-jump"))
