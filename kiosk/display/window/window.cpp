#include "display/window/window.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <string_view>

#include "display/window/event_reader.h"
#include "display/window/input_queue.h"
#include "display/window/lone_window.h"
#include "display/window/presenters.h"
#include "display/window/screen_keeper.h"
#include "display/window/sdl_window.h"
#include "display/window/turned_presenter.h"
#include "display/window/x11_desktop.h"

namespace display {

namespace {

base::Problem not_alone() {
    base::Problem problem;
    problem.what = "another kiosk is already running on this display";
    problem.advice = "end it first, or start this one on another display";
    return problem;
}

std::optional<flow::Time> earlier(std::optional<flow::Time> one, std::optional<flow::Time> other) {
    return one && other ? std::min(one, other) : one ? one : other;
}

}  // namespace

struct Window::Inside {
    Inside(std::unique_ptr<Video> on, SdlWindow created, WindowKind window_kind)
        : video(std::move(on)),
          window(std::move(created)),
          kind(window_kind),
          desktop(X11Desktop::of(window.get())),
          wake_event(SDL_RegisterEvents(1)),
          reader(window_kind, wake_event) {}

    std::unique_ptr<Video> video;
    SdlWindow window;
    WindowKind kind;
    std::unique_ptr<X11Desktop> desktop;  ///< null: not on X11
    std::optional<LoneWindow> lone;       ///< where X11 does not keep the place
    std::uint32_t wake_event;
    EventReader reader;
    std::unique_ptr<TurnedPresenter> presenter;
    Turn turned;
    ScreenKeeper keeper;
    InputQueue inputs;
    flow::Time busy_since{0};  ///< SDL's time when the last wait ended

    static flow::Time now() { return flow::Time(SDL_GetTicks64()); }

    /// SDL stamps events when it fetches them. Those that came while the kiosk was busy get the earliest time they may
    /// have come at, so that slow drawing cannot turn a bounce into a second tap, nor an old touch into a new one.
    void fetch(flow::Time latest) {
        std::array<SDL_Event, 64> events;
        int count = 0;
        while ((count = SDL_PeepEvents(events.data(), static_cast<int>(events.size()), SDL_GETEVENT, SDL_FIRSTEVENT,
                                       SDL_LASTEVENT)) > 0)
            for (int i = 0; i < count; ++i) read(events[static_cast<std::size_t>(i)], latest);
    }
    void read(const SDL_Event& event, flow::Time latest) {
        if (X11Desktop::is_change(event)) follow_desktop();
        keep_screen(event);
        const auto ticks = now();
        const std::uint32_t waited = static_cast<std::uint32_t>(ticks.count()) - event.common.timestamp;  // both wrap
        const flow::Time came = std::min(ticks - flow::Time(static_cast<std::int32_t>(waited)), latest);
        for (const screen::Input& input : reader.read(event, pixels(), points(), came)) inputs.put(input, came);
    }
    std::optional<screen::Input> wait(std::chrono::milliseconds timeout);
    bool claim(std::string_view driver);
    void show();
    void follow_desktop();
    void keep_screen(const SDL_Event& event);
    void present_through(std::unique_ptr<Presenter> panel) {
        presenter = std::make_unique<TurnedPresenter>(std::move(panel));
    }
    ScreenFacts facts() const;

    /// The one that is covered; null: a window at a desk, or only SDL knows of one.
    const Monitor* monitor() const {
        return desktop && kind == WindowKind::whole_screen ? main_monitor(desktop->monitors()) : nullptr;
    }
    PixelSize pixels() const {
        PixelSize size;
        SDL_GetWindowSizeInPixels(window.get(), &size.w, &size.h);
        return size;
    }
    PixelSize points() const {
        PixelSize size;
        SDL_GetWindowSize(window.get(), &size.w, &size.h);
        return size;
    }
};

/// False: another kiosk has the display.
bool Window::Inside::claim(std::string_view driver) {
    if (desktop) return desktop->claim();
    if (driver == "wayland") lone.emplace();
    return !lone || lone->is_alone();
}

void Window::Inside::show() {
    if (const Monitor* at = monitor()) desktop->cover(at->rect);
    if (desktop && kind == WindowKind::whole_screen) desktop->want_whole_screen();
    SDL_ShowWindow(window.get());
}

/// A window manager moves the window as well; asked twice it does so once.
void Window::Inside::follow_desktop() {
    desktop->look();
    const Monitor* at = monitor();
    if (!at) return;
    desktop->cover(at->rect);
    // Where the pixels are as many as before, their millimetres may have changed. Otherwise the window tells of it soon.
    if (pixels() == PixelSize{at->rect.w, at->rect.h})
        inputs.put({screen::Input::Kind::resized, {}, screen::Key::none}, now());
}

/// Nothing stays before a kiosk: neither a window that came up nor a request to go.
void Window::Inside::keep_screen(const SDL_Event& event) {
    const Monitor* at = monitor();
    if (at && desktop->is_loss(event, at->rect)) keeper.lost(now());
}

base::Result<std::unique_ptr<Window>> Window::open(const WindowWish& wish) {
    auto video = std::make_unique<Video>();
    if (!video->is_on()) return no_display(SDL_GetError());
    const char* driver = SDL_GetCurrentVideoDriver();
    const std::string_view name = driver ? driver : "";
    SdlWindow window = create_window(wish, name);
    if (!window) return no_display(SDL_GetError());
    const WindowKind kind = wish.windowed ? WindowKind::windowed : WindowKind::whole_screen;
    if (kind == WindowKind::whole_screen) SDL_ShowCursor(SDL_DISABLE);
    SDL_StopTextInput();
    auto inside = std::make_unique<Inside>(std::move(video), std::move(window), kind);
    if (wish.alone && !inside->claim(name)) return not_alone();
    inside->show();
    SDL_Window* raw = inside->window.get();
    try {
        if (name == "x11" && WindowSurfacePresenter::works(raw))
            inside->present_through(std::make_unique<WindowSurfacePresenter>(raw));
        else
            inside->present_through(std::make_unique<TexturePresenter>(raw));
    } catch (const std::runtime_error& error) {
        return no_display(error.what());
    }
    return std::unique_ptr<Window>(new Window(std::move(inside)));
}

Window::Window(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

Window::~Window() = default;

void Window::turn(int degrees) {
    inside_->turned = Turn::of_degrees(degrees);
    inside_->presenter->turn(inside_->turned);
    for (const screen::Input& input : inside_->reader.turn(inside_->turned)) inside_->inputs.put(input, Inside::now());
}

PixelSize Window::size() const {
    return inside_->turned.size(inside_->pixels());
}

Presenter& Window::presenter() {
    return *inside_->presenter;
}

ScreenFacts Window::facts() const {
    ScreenFacts facts = inside_->facts();
    facts.screen = inside_->turned.size(facts.screen);
    if (facts.mm && inside_->turned.is_aside()) facts.mm = screen::Size{facts.mm->h, facts.mm->w};
    return facts;
}

/// Before it is turned.
ScreenFacts Window::Inside::facts() const {
    ScreenFacts facts;
    if (const char* driver = SDL_GetCurrentVideoDriver()) facts.driver = driver;
    if (kind == WindowKind::windowed) {
        facts.screen = pixels();
        return facts;
    }
    const Monitor* at = monitor();
    facts.screen = at ? PixelSize{at->rect.w, at->rect.h} : pixels();
    if (at && at->mm) {
        facts.mm = believable(*at->mm, facts.screen);
        return facts;
    }
    // Of what SDL knew at the start the panel's millimetres stay true; its pixels and how it is turned need not.
    const int display = std::max(0, SDL_GetWindowDisplayIndex(window.get()));
    SDL_DisplayMode mode{};
    SDL_GetDesktopDisplayMode(display, &mode);
    float across = 0, down = 0;
    if (SDL_GetDisplayDPI(display, nullptr, &across, &down) == 0 && across > 0 && down > 0)
        facts.mm = believable({static_cast<float>(mode.w) * 25.4F / across, static_cast<float>(mode.h) * 25.4F / down},
                              facts.screen);
    return facts;
}

bool Window::use_switch(const std::string& key) {
    return inside_->reader.use_switch(key);
}

void Window::aim(const screen::DrawList* shown) {
    inside_->reader.aim(shown);
}

std::optional<screen::Input> Window::wait(std::chrono::milliseconds timeout) {
    SDL_PumpEvents();
    inside_->fetch(inside_->busy_since);
    auto input = inside_->wait(timeout);
    inside_->busy_since = Inside::now();
    return input;
}

std::optional<screen::Input> Window::Inside::wait(std::chrono::milliseconds timeout) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point until = Clock::now() + timeout;
    while (true) {
        for (const screen::Input& input : reader.read_at(now())) inputs.put(input, now());
        if (const Monitor* at = monitor(); at && keeper.takes_back(now())) desktop->take_back(at->rect);
        if (auto input = inputs.take(now())) return input;
        auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
        SDL_Event event;
        const bool for_ever = timeout < std::chrono::milliseconds::zero();
        int patience = for_ever ? -1 : static_cast<int>(std::clamp<std::int64_t>(left, 0, 1 << 30));
        const auto due = earlier(reader.due(), keeper.due());
        const bool due_first = due && (for_ever || *due - now() < flow::Time(left));
        if (due_first) patience = static_cast<int>(std::clamp<std::int64_t>((*due - now()).count(), 0, 1 << 30));
        if (SDL_WaitEventTimeout(&event, patience)) {
            read(event, flow::Time::max());
            fetch(flow::Time::max());
        } else if (!for_ever && !due_first) {
            return std::nullopt;
        }
    }
}

bool Window::answers() const {
    return !inside_->desktop || inside_->desktop->answers();
}

void Window::wake() {
    SDL_Event event{};
    event.type = inside_->wake_event;
    SDL_PushEvent(&event);
}

void Window::quit() {
    SDL_Event event{};
    event.type = SDL_QUIT;
    SDL_PushEvent(&event);
}

}  // namespace display
