#include "rest/rest_window.h"

#include <SDL.h>
#include <SDL_ttf.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#include "base/utf8.h"
#include "rest/turned_picture.h"

namespace rest {
namespace {

constexpr SDL_Color page_color{0xfa, 0xf7, 0xf2, 0xff}, ink{0x1a, 0x1a, 0x1a, 0xff}, soft_ink{0x59, 0x55, 0x4f, 0xff};

/// The first that has all letters of a line sets it. Of a collection the face for that language.
struct FontFile {
    const char* file;
    int face = 0;
    const char* script = nullptr;  ///< ISO 15924, where letters join
};
constexpr std::array font_files{FontFile{"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"},
                                FontFile{"/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf", 0, "Arab"},
                                FontFile{"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2}};

struct CloseFont {
    void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
};
struct FreeSurface {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
struct DestroyWindow {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
using Font = std::unique_ptr<TTF_Font, CloseFont>;
using Surface = std::unique_ptr<SDL_Surface, FreeSurface>;
using Window = std::unique_ptr<SDL_Window, DestroyWindow>;

/// SDL and its letters are on as long as this lives.
struct Library {
    Library() : works(SDL_Init(SDL_INIT_VIDEO) == 0 && TTF_Init() == 0) {}
    ~Library() {
        if (TTF_WasInit()) TTF_Quit();
        SDL_Quit();
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    const bool works;
};

bool has_all(TTF_Font* font, const std::string& text) {
    for (std::size_t at = 0; at < text.size();)
        if (!TTF_GlyphIsProvided32(font, static_cast<Uint32>(base::next_character(text, at)))) return false;
    return true;
}

Font font_for(const std::string& text, int pixels) {
    for (const auto& [file, face, script] : font_files) {
        Font font(TTF_OpenFontIndex(file, pixels, face));
        if (!font || !has_all(font.get(), text)) continue;
        if (script) {
            TTF_SetFontDirection(font.get(), TTF_DIRECTION_RTL);
            TTF_SetFontScriptName(font.get(), script);
        }
        return font;
    }
    return nullptr;
}

/// As large as asked, or as fits into `width`; null: no font has it.
Surface set(const std::string& text, int pixels, int width, SDL_Color color) {
    constexpr int smallest = 12;
    for (; pixels >= smallest; pixels -= std::max(1, pixels / 12)) {
        const Font font = font_for(text, pixels);
        if (!font) return nullptr;
        Surface line(TTF_RenderUTF8_Blended(font.get(), text.c_str(), color));
        if (line && line->w <= width) return line;
    }
    return nullptr;
}

/// In lines, at blanks: of Latin letters alone.
Surface set_wrapped(const std::string& text, int pixels, int width, SDL_Color color) {
    const Font font = font_for(text, pixels);
    return Surface(font ? TTF_RenderUTF8_Blended_Wrapped(font.get(), text.c_str(), color, static_cast<Uint32>(width))
                        : nullptr);
}

struct Lines {
    std::vector<std::pair<Surface, int>> all;  ///< with the room above each
    void add(Surface line, int above) {
        if (line) all.emplace_back(std::move(line), above);
    }
    int height() const {
        int sum = 0;
        for (const auto& [line, above] : all) sum += line->h + above;
        return sum;
    }
};

/// Around the upper middle, where nobody has to bend; what is for staff at the foot.
void paint_upright(SDL_Surface* screen, const Page& page) {
    SDL_FillRect(screen, nullptr, SDL_MapRGB(screen->format, page_color.r, page_color.g, page_color.b));
    const int unit = std::min(screen->w / 24, screen->h / 32), width = screen->w - 4 * unit;
    Lines lines;
    for (const auto& words : page.words) {
        lines.add(set(words.title, unit * 5 / 4, width, ink), lines.all.empty() ? 0 : unit * 3 / 2);
        lines.add(set(words.advice, unit, width, ink), unit / 4);
    }
    int top = std::max(unit, screen->h * 2 / 5 - lines.height() / 2);
    for (const auto& [line, above] : lines.all) {
        SDL_Rect place{(screen->w - line->w) / 2, top + above, line->w, line->h};
        SDL_BlitSurface(line.get(), nullptr, screen, &place);
        top += above + line->h;
    }
    if (const Surface staff = set_wrapped(page.for_staff, std::max(14, unit * 2 / 5), width, soft_ink)) {
        SDL_Rect place{2 * unit, screen->h - 2 * unit - staff->h, staff->w, staff->h};
        SDL_BlitSurface(staff.get(), nullptr, screen, &place);
    }
}

Pixels pixels_of(SDL_Surface* surface) {
    return {static_cast<std::uint32_t*>(surface->pixels), surface->w, surface->h, surface->pitch / 4};
}

void paint(SDL_Window* window, const Page& page, int rotate) {
    constexpr int bits = 32;
    SDL_Surface* screen = SDL_GetWindowSurface(window);
    if (!screen) return;
    const bool lies = rotate == 90 || rotate == 270, turns = rotate != 0 && screen->format->BitsPerPixel == bits;
    const Surface upright(turns ? SDL_CreateRGBSurfaceWithFormat(0, lies ? screen->h : screen->w,
                                                                 lies ? screen->w : screen->h, bits,
                                                                 screen->format->format)
                                : nullptr);
    paint_upright(upright ? upright.get() : screen, page);
    if (upright) turn(pixels_of(upright.get()), rotate, pixels_of(screen));
    SDL_UpdateWindowSurface(window);
}

/// Without a window manager the flag for the whole screen leaves a window small: it is made as large as the screen.
Window whole_screen() {
    SDL_Rect all{0, 0, 1280, 720};
    SDL_GetDisplayBounds(0, &all);
    Window window(SDL_CreateWindow("Clinic kiosk", all.x, all.y, all.w, all.h,
                                   SDL_WINDOW_BORDERLESS | SDL_WINDOW_ALWAYS_ON_TOP | SDL_WINDOW_SHOWN));
    SDL_ShowCursor(SDL_DISABLE);
    return window;
}

}  // namespace

bool show(const Page& page, std::chrono::seconds time, int rotate) {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    const Library library;
    const std::string driver = library.works && SDL_GetCurrentVideoDriver() ? SDL_GetCurrentVideoDriver() : "";
    const Window window = library.works && driver != "offscreen" && driver != "dummy" ? whole_screen() : nullptr;
    if (!window) {
        std::fprintf(stderr, "clinic-kiosk-rest: no screen: %s; start it in a graphical session\n", SDL_GetError());
        return false;
    }
    using Clock = std::chrono::steady_clock;
    const auto until = Clock::now() + time;
    paint(window.get(), page, rotate);
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) return true;
        SDL_Event event;
        if (!SDL_WaitEventTimeout(&event, static_cast<int>(std::min<long long>(left, 60'000)))) continue;
        if (event.type == SDL_QUIT) return false;
        if (event.type == SDL_WINDOWEVENT) paint(window.get(), page, rotate);
    }
}

}  // namespace rest
