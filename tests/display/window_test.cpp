#include "display/window/window.h"

#include <SDL.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "display/window/presenters.h"

using screen::Input;
using screen::Key;
using std::chrono::milliseconds;

namespace {

/// A window of SDL's own that nobody sees.
struct Hidden {
    explicit Hidden(std::optional<display::PixelSize> windowed = display::PixelSize{320, 200}) {
        setenv("SDL_VIDEODRIVER", "dummy", 1);
        auto opened = display::Window::open({"test", windowed});
        window = std::move(std::get<std::unique_ptr<display::Window>>(opened));
        while (window->wait(milliseconds(0))) {
        }
    }
    std::vector<Input> read() {
        std::vector<Input> inputs;
        while (auto input = window->wait(milliseconds(0))) inputs.push_back(*input);
        return inputs;
    }
    std::unique_ptr<display::Window> window;
};

void push_finger(std::uint32_t type, SDL_FingerID finger, float x, float y, std::uint32_t ms) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.touchId = 1;
    event.tfinger.fingerId = finger;
    event.tfinger.x = x;
    event.tfinger.y = y;
    event.tfinger.timestamp = ms;
    SDL_PushEvent(&event);
}

void push_mouse(std::uint32_t type, std::uint32_t which, std::uint8_t button, int x, int y, std::uint32_t ms) {
    SDL_Event event{};
    event.type = type;
    event.button.which = which;
    event.button.button = button;
    event.button.x = x;
    event.button.y = y;
    event.button.timestamp = ms;
    SDL_PushEvent(&event);
}

void push_key(SDL_Keycode code, std::uint16_t modifiers = 0, std::uint8_t repeat = 0) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = code;
    event.key.keysym.mod = modifiers;
    event.key.repeat = repeat;
    SDL_PushEvent(&event);
}

void push_window_event(std::uint8_t what) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = what;
    SDL_PushEvent(&event);
}

Input input(Input::Kind kind, screen::Point point = {}, Key key = Key::none) {
    return {kind, point, key};
}

}  // namespace

TEST_CASE("without a display there is an error that says what to do") {
    setenv("SDL_VIDEODRIVER", "nothing-of-that-name", 1);
    auto opened = display::Window::open({"test", std::nullopt});
    auto* problem = std::get_if<base::Problem>(&opened);
    REQUIRE(problem);
    CHECK(problem->what.find("no display: ") == 0);
    CHECK(problem->advice.find("DISPLAY") != std::string::npos);
}

TEST_CASE("a window has the size that was wished for") {
    Hidden hidden;
    CHECK(hidden.window->size() == display::PixelSize{320, 200});
    CHECK(hidden.window->presenter().memory().size() == display::PixelSize{320, 200});
    CHECK(hidden.window->facts().driver == "dummy");
    CHECK_FALSE(hidden.window->facts().mm);
}

TEST_CASE("a window at a desk stands for a whole kiosk: letters have their share of it, not their millimetres") {
    Hidden at_a_desk;
    CHECK(at_a_desk.window->facts().screen == display::PixelSize{320, 200});
    CHECK_FALSE(at_a_desk.window->facts().mm);
}

TEST_CASE("two fingers on a touch screen are one tap, in pixels") {
    Hidden hidden;
    push_finger(SDL_FINGERDOWN, 4, 0.5F, 0.25F, 1000);
    push_mouse(SDL_MOUSEBUTTONDOWN, SDL_TOUCH_MOUSEID, SDL_BUTTON_LEFT, 160, 50, 1000);
    push_finger(SDL_FINGERDOWN, 5, 0.9F, 0.9F, 1010);
    push_finger(SDL_FINGERUP, 4, 0.5F, 0.25F, 1100);
    push_mouse(SDL_MOUSEBUTTONUP, SDL_TOUCH_MOUSEID, SDL_BUTTON_LEFT, 160, 50, 1100);
    push_finger(SDL_FINGERUP, 5, 0.9F, 0.9F, 1150);
    CHECK(hidden.read() ==
          std::vector<Input>{input(Input::Kind::press, {160, 50}), input(Input::Kind::cancel, {160, 50}),
                             input(Input::Kind::press, {288, 180}), input(Input::Kind::release, {288, 180})});
}

TEST_CASE("two fingers that rest are told though nothing more happens, and press nothing") {
    Hidden desk;
    push_finger(SDL_FINGERDOWN, 1, 0.2F, 0.5F, SDL_GetTicks());
    push_finger(SDL_FINGERDOWN, 2, 0.7F, 0.5F, SDL_GetTicks());
    bool asked = false;
    while (auto next = desk.window->wait(std::chrono::seconds(20))) {
        CHECK(next->kind != Input::Kind::release);
        asked = *next == input(Input::Kind::key, {}, Key::by_ear);
        if (asked) break;
    }
    CHECK(asked);
}

TEST_CASE("what came during a stall is dropped, by SDL's own times") {
    Hidden hidden;
    for (std::uint32_t age : {5000U, 1050U}) {
        SDL_Event event{};
        event.type = SDL_FINGERDOWN;
        event.tfinger.touchId = 1;
        event.tfinger.fingerId = age;
        event.tfinger.x = event.tfinger.y = 0.5F;
        event.tfinger.timestamp = SDL_GetTicks() - age;
        SDL_PeepEvents(&event, 1, SDL_ADDEVENT, 0, 0);  // keeps the time, which SDL_PushEvent does not
        event.type = SDL_FINGERUP;
        SDL_PeepEvents(&event, 1, SDL_ADDEVENT, 0, 0);
    }
    CHECK(hidden.read().empty());
}

TEST_CASE("a mouse taps with its left button") {
    Hidden hidden;
    push_mouse(SDL_MOUSEBUTTONDOWN, 0, SDL_BUTTON_RIGHT, 10, 20, 1000);
    push_mouse(SDL_MOUSEBUTTONUP, 0, SDL_BUTTON_RIGHT, 10, 20, 1050);
    push_mouse(SDL_MOUSEBUTTONDOWN, 0, SDL_BUTTON_LEFT, 10, 20, 1200);
    push_mouse(SDL_MOUSEBUTTONUP, 0, SDL_BUTTON_LEFT, 11, 21, 1300);
    CHECK(hidden.read() ==
          std::vector<Input>{input(Input::Kind::press, {10, 20}), input(Input::Kind::release, {11, 21})});
}

TEST_CASE("keys that move and press are known, others and repeated Enter are not") {
    Hidden hidden;
    push_key(SDLK_TAB);
    push_key(SDLK_TAB, KMOD_LSHIFT);
    push_key(SDLK_TAB, KMOD_LALT);
    push_key(SDLK_LEFT, 0, 1);
    push_key(SDLK_RETURN);
    push_key(SDLK_RETURN, 0, 1);
    push_key(SDLK_SPACE);
    push_key(SDLK_ESCAPE);
    push_key(SDLK_a);
    push_key(SDLK_F4, KMOD_LALT);
    std::vector<Key> keys;
    for (const Input& one : hidden.read()) keys.push_back(one.key);
    CHECK(keys == std::vector<Key>{Key::next, Key::previous, Key::left, Key::enter, Key::enter, Key::escape});
}

TEST_CASE(
    "a pad of twelve keys is a keyboard: as telephones have it where it types digits, else as keyboards have it") {
    Hidden hidden;
    const std::pair<SDL_Keycode, Key> phone[] = {
        {SDLK_2, Key::up},    {SDLK_4, Key::left},        {SDLK_6, Key::right},  {SDLK_8, Key::down},
        {SDLK_5, Key::enter}, {SDLK_HASH, Key::enter},    {SDLK_7, Key::escape}, {SDLK_9, Key::easier},
        {SDLK_0, Key::again}, {SDLK_ASTERISK, Key::speak}};
    const std::pair<SDL_Keycode, Key> numbers[] = {
        {SDLK_KP_8, Key::up},           {SDLK_KP_4, Key::left},     {SDLK_KP_6, Key::right},  {SDLK_KP_2, Key::down},
        {SDLK_KP_5, Key::enter},        {SDLK_KP_7, Key::escape},   {SDLK_KP_9, Key::easier}, {SDLK_KP_0, Key::again},
        {SDLK_KP_MULTIPLY, Key::speak}, {SDLK_KP_ENTER, Key::enter}};
    auto check = [&](const auto& pad) {
        for (const auto& [code, key] : pad) {
            push_key(code);
            auto inputs = hidden.read();
            INFO(SDL_GetKeyName(code));
            REQUIRE(inputs.size() == 1);
            CHECK(inputs.front().key == key);
        }
    };
    check(phone);
    check(numbers);
    push_key(SDLK_8, KMOD_LSHIFT);  // how many keyboards type *
    push_key(SDLK_3, KMOD_LSHIFT);  // and #
    auto inputs = hidden.read();
    REQUIRE(inputs.size() == 2);
    CHECK(inputs[0].key == Key::speak);
    CHECK(inputs[1].key == Key::enter);
    push_key(SDLK_1);
    push_key(SDLK_KP_3);
    push_key(SDLK_ASTERISK, 0, 1);  // held: it does not switch on and off
    CHECK(hidden.read().empty());
}

TEST_CASE("the key of who has one switch is what the settings name, and means nothing else then") {
    Hidden hidden;
    CHECK_FALSE(hidden.window->use_switch("the large red one"));
    push_key(SDLK_SPACE);
    CHECK(hidden.read().front().key == Key::enter);
    CHECK(hidden.window->use_switch("space"));
    push_key(SDLK_SPACE);
    push_key(SDLK_RETURN);
    auto inputs = hidden.read();
    REQUIRE(inputs.size() == 2);
    CHECK(inputs[0].key == Key::one);
    CHECK(inputs[1].key == Key::enter);
}

TEST_CASE("closing the window ends it on a desk, and nothing on the whole screen") {
    {
        Hidden hidden;
        push_window_event(SDL_WINDOWEVENT_CLOSE);
        CHECK(hidden.read() == std::vector<Input>{input(Input::Kind::quit)});
    }
    Hidden hidden{std::nullopt};
    push_window_event(SDL_WINDOWEVENT_CLOSE);
    CHECK(hidden.read().empty());
}

TEST_CASE("a signal to stop is a quit") {
    for (int signal : {SIGTERM, SIGINT}) {
        auto* of_test_program = std::signal(signal, SIG_DFL);
        {
            Hidden hidden{std::nullopt};
            std::raise(signal);
            CHECK(hidden.window->wait(milliseconds(1000)) == input(Input::Kind::quit));
        }
        std::signal(signal, of_test_program);
    }
}

TEST_CASE("resizing and uncovering are told") {
    Hidden hidden;
    push_window_event(SDL_WINDOWEVENT_SIZE_CHANGED);
    push_window_event(SDL_WINDOWEVENT_EXPOSED);
    CHECK(hidden.read() == std::vector<Input>{input(Input::Kind::resized), input(Input::Kind::exposed)});
}

TEST_CASE("a press is taken back when the window changes its size under the finger") {
    Hidden hidden;
    push_finger(SDL_FINGERDOWN, 4, 0.5F, 0.5F, 1000);
    push_window_event(SDL_WINDOWEVENT_SIZE_CHANGED);
    push_finger(SDL_FINGERMOTION, 4, 0.25F, 0.5F, 1100);
    push_finger(SDL_FINGERUP, 4, 0.25F, 0.5F, 1150);
    CHECK(hidden.read() == std::vector<Input>{input(Input::Kind::press, {160, 100}),
                                              input(Input::Kind::cancel, {160, 100}), input(Input::Kind::resized)});
}

TEST_CASE("another thread can ask it to quit") {
    Hidden hidden{std::nullopt};
    std::thread([&] { hidden.window->quit(); }).join();
    CHECK(hidden.window->wait(milliseconds(1000)) == input(Input::Kind::quit));
}

TEST_CASE("waiting ends after its time, or when another thread wakes it") {
    Hidden hidden;
    auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(hidden.window->wait(milliseconds(30)));
    CHECK(std::chrono::steady_clock::now() - start >= milliseconds(29));
    std::thread other([&] {
        std::this_thread::sleep_for(milliseconds(20));
        hidden.window->wake();
    });
    CHECK(hidden.window->wait(milliseconds(5000)) == input(Input::Kind::woken));
    other.join();
    CHECK(std::chrono::steady_clock::now() - start < milliseconds(3000));
}

namespace {

struct FreeWindow {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};

/// A bare SDL window, for the presenters alone.
struct Bare {
    Bare() {
        setenv("SDL_VIDEODRIVER", "dummy", 1);
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
        REQUIRE(SDL_InitSubSystem(SDL_INIT_VIDEO) == 0);
        window.reset(SDL_CreateWindow("test", 0, 0, 64, 48, 0));
    }
    ~Bare() {
        window.reset();
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
    std::uint32_t on_screen(int x, int y) {
        SDL_Surface* surface = SDL_GetWindowSurface(window.get());
        const auto* row = static_cast<const std::uint8_t*>(surface->pixels) + y * surface->pitch;
        return reinterpret_cast<const std::uint32_t*>(row)[x] & 0xffffff;
    }
    std::unique_ptr<SDL_Window, FreeWindow> window;
};

const std::vector<display::PixelRect> part{{8, 8, 16, 16}, {40, 0, 500, 500}};

}  // namespace

TEST_CASE("the window's own memory is what is shown") {
    Bare bare;
    REQUIRE(display::WindowSurfacePresenter::works(bare.window.get()));
    display::WindowSurfacePresenter presenter(bare.window.get());
    REQUIRE(presenter.memory().size() == display::PixelSize{64, 48});
    presenter.memory().fill({8, 8, 16, 16}, screen::rgb(0x00ff00));
    presenter.show(part);
    CHECK(bare.on_screen(8, 8) == 0x00ff00);
    CHECK(presenter.memory().at(8, 8) == 0x00ff00);
    SDL_SetWindowSize(bare.window.get(), 100, 80);
    SDL_PumpEvents();
    CHECK(presenter.memory().size() == display::PixelSize{100, 80});
    presenter.memory().fill({0, 0, 100, 80}, screen::rgb(0x0000ff));
    presenter.show(part);
    CHECK(bare.on_screen(50, 70) == 0x0000ff);
}

TEST_CASE("a texture shows what its memory held in the rectangles") {
    Bare bare;
    display::TexturePresenter presenter(bare.window.get());
    display::Canvas& memory = presenter.memory();
    REQUIRE(memory.size() == display::PixelSize{64, 48});
    memory.fill(memory.bounds(), screen::rgb(0xff0000));
    const std::vector<display::PixelRect> all{{0, 0, 64, 48}};
    presenter.show(all);
    CHECK(bare.on_screen(3, 3) == 0xff0000);
    memory.fill(memory.bounds(), screen::rgb(0x00ff00));
    presenter.show(part);
    CHECK(bare.on_screen(10, 10) == 0x00ff00);
    CHECK(bare.on_screen(50, 40) == 0x00ff00);
    CHECK(bare.on_screen(3, 3) == 0xff0000);
}
