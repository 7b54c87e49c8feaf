// photon: measures a program from outside, by looking at the pixels of its X11 screen.
//
//   photon DISPLAY LOG COMMAND…    starts the command, its complaints going to the file LOG
//
// Prints one line of JSON when content is on the screen, then reads taps from standard input, one a line,
//   X Y  x y w h                   taps at X Y and watches the rectangle
//   drag X Y to X Y in MS  x y w h FOLDER    draws a finger along, there and back; every frame goes to FOLDER as MS.ppm
// and answers each with one line of JSON once the picture rests. At the end of its input it stops the command.
// Times are milliseconds, as somebody in front of the screen would have measured them.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace {

using Ms = std::chrono::duration<double, std::milli>;
using Pixels = std::vector<std::uint32_t>;

Ms now() {
    return std::chrono::steady_clock::now().time_since_epoch();
}

struct Rect {
    int x, y, w, h;
};

struct Drag {
    int x = 0, y = 0, to_x = 0, to_y = 0;
    Ms one_way{0};
    Rect watched{};
    std::string folder;
};

/// The screen, read through memory shared with the X server.
class Screen {
public:
    explicit Screen(const char* name) : display_(XOpenDisplay(name)) {
        if (!display_) throw std::runtime_error(std::string("cannot open display ") + name);
        XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });  // windows come and go while we look
        width_ = DisplayWidth(display_, DefaultScreen(display_));
        height_ = DisplayHeight(display_, DefaultScreen(display_));
        shared_.shmid = shmget(IPC_PRIVATE, static_cast<std::size_t>(width_) * height_ * 4, IPC_CREAT | 0600);
        shared_.shmaddr = static_cast<char*>(shmat(shared_.shmid, nullptr, 0));
        if (shared_.shmid < 0 || !XShmAttach(display_, &shared_))
            throw std::runtime_error("no shared memory with the X server");
        XSync(display_, False);
        shmctl(shared_.shmid, IPC_RMID, nullptr);  // gone when both have let go of it
    }

    int width() const { return width_; }
    int height() const { return height_; }

    Pixels look(const Rect& rect) {
        int screen = DefaultScreen(display_);
        XImage* image = XShmCreateImage(display_, DefaultVisual(display_, screen), DefaultDepth(display_, screen),
                                        ZPixmap, shared_.shmaddr, &shared_, rect.w, rect.h);
        if (image->bits_per_pixel != 32 ||
            !XShmGetImage(display_, DefaultRootWindow(display_), image, rect.x, rect.y, AllPlanes))
            throw std::runtime_error("cannot read the screen; it must have 32 bits a pixel");
        auto* first = reinterpret_cast<std::uint32_t*>(image->data);
        Pixels pixels(first, first + static_cast<std::size_t>(rect.w) * rect.h);
        XDestroyImage(image);  // not the shared memory
        for (auto& pixel : pixels) pixel &= 0xffffff;
        return pixels;
    }

    /// 48 rows over the whole screen: enough to see whether anything is there.
    Pixels glance() {
        constexpr int rows = 48;
        Pixels all;
        for (int row = 0; row < rows; ++row) {
            auto pixels = look({0, (2 * row + 1) * height_ / (2 * rows), width_, 1});
            all.insert(all.end(), pixels.begin(), pixels.end());
        }
        return all;
    }

    void fill(unsigned long color) {
        XSetWindowBackground(display_, DefaultRootWindow(display_), color);
        XClearWindow(display_, DefaultRootWindow(display_));
        XSync(display_, False);
    }

    void tap(int x, int y) {
        XTestFakeMotionEvent(display_, -1, x, y, 0);
        XTestFakeButtonEvent(display_, 1, True, 0);
        XTestFakeButtonEvent(display_, 1, False, 0);
        XFlush(display_);
    }

    void finger(int x, int y, std::optional<bool> down = {}) {
        XTestFakeMotionEvent(display_, -1, x, y, 0);
        if (down) XTestFakeButtonEvent(display_, 1, *down ? True : False, 0);
        XFlush(display_);
    }

private:
    Display* display_;
    XShmSegmentInfo shared_{};
    int width_ = 0, height_ = 0;
};

/// Whether there is more than one new colour: content, not a blank window.
bool has_content(const Pixels& before, const Pixels& seen) {
    std::unordered_map<std::uint32_t, std::size_t> colors;
    for (std::size_t i = 0; i < seen.size(); ++i)
        if (seen[i] != before[i]) ++colors[seen[i]];
    std::size_t changed = 0, most = 0;
    for (const auto& [color, count] : colors) {
        changed += count;
        most = std::max(most, count);
    }
    return (changed - most) * 50 >= seen.size();  // 2 %
}

pid_t start(char** command, const char* display, const char* log) {
    pid_t child = fork();
    if (child != 0) return child;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setenv("DISPLAY", display, 1);
    int file = open(log, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    dup2(file, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
    execvp(command[0], command);
    _exit(127);
}

void wait_for_content(Screen& screen, pid_t child, const Pixels& before, Ms started) {
    constexpr Ms patience{20'000}, between{2};
    while (now() - started < patience) {
        auto seen = screen.glance();
        auto at = now() - started;
        if (has_content(before, seen)) {
            std::cout << "{\"pid\": " << child << ", \"content_ms\": " << at.count() << "}" << std::endl;
            return;
        }
        if (waitpid(child, nullptr, WNOHANG) == child)
            throw std::runtime_error("the command ended before it drew anything");
        std::this_thread::sleep_for(between);
    }
    throw std::runtime_error("nothing was drawn");
}

void measure_tap(Screen& screen, int x, int y, const Rect& watched) {
    constexpr Ms patience{3'000}, rest{300}, between{0.5},
        one_frame{4};  // changes closer than one_frame belong together
    auto last_seen = screen.look(watched);
    auto tapped = now();
    screen.tap(x, y);
    std::optional<Ms> first;
    Ms last{0}, frame{0}, longest{0};
    int frames = 0;
    while (now() - tapped < (first ? last + rest : patience)) {
        auto seen = screen.look(watched);
        auto at = now() - tapped;
        if (seen != last_seen) {
            if (!first || at - frame >= one_frame) {
                if (first) longest = std::max(longest, at - frame);
                frame = at;
                ++frames;
            }
            if (!first) first = at;
            last = at;
            last_seen = std::move(seen);
        }
        std::this_thread::sleep_for(between);
    }
    if (first)
        std::printf("{\"first_ms\": %.2f, \"rests_ms\": %.2f, \"frames\": %d, \"longest_ms\": %.1f}\n", first->count(),
                    last.count(), frames, longest.count());
    else
        std::puts("{\"first_ms\": null}");
    std::fflush(stdout);
}

void save(const Pixels& pixels, const Rect& rect, const std::string& file) {
    std::ofstream out(file, std::ios::binary);
    out << "P6\n" << rect.w << ' ' << rect.h << "\n255\n";
    std::string row;
    for (auto pixel : pixels)
        for (int shift : {16, 8, 0}) row += static_cast<char>(pixel >> shift & 0xff);
    out << row;
}

/// There and back at an even pace, a new place every 8 ms, as a touch screen tells them.
void measure_drag(Screen& screen, Drag drag) {
    constexpr Ms rest{400}, between{8}, one_frame{4};
    auto last_seen = screen.look(drag.watched);
    std::vector<std::pair<Ms, Pixels>> frames;
    screen.finger(drag.x, drag.y, true);
    const auto pressed = now();
    auto moved = pressed;
    bool down = true;
    while (now() - pressed < 2 * drag.one_way + rest) {
        if (down && now() - moved >= between) {
            moved = now();
            const double part = std::min((moved - pressed) / drag.one_way, 2.0), way = part > 1 ? 2 - part : part;
            screen.finger(drag.x + static_cast<int>((drag.to_x - drag.x) * way),
                          drag.y + static_cast<int>((drag.to_y - drag.y) * way));
            if (part >= 2) screen.finger(drag.x, drag.y, false), down = false;
        }
        auto seen = screen.look(drag.watched);
        const auto at = now() - pressed;
        if (seen == last_seen) continue;
        if (!frames.empty() && at - frames.back().first < one_frame) frames.pop_back();
        frames.emplace_back(at, seen);
        last_seen = std::move(seen);
    }
    for (const auto& [at, pixels] : frames)
        if (drag.folder != "-") {
            std::string name = std::to_string(std::lround(at.count()));
            save(pixels, drag.watched,
                 drag.folder + "/" + std::string(5 - std::min<std::size_t>(5, name.size()), '0') + name + ".ppm");
        }
    std::printf("{\"frames_ms\": [");
    for (std::size_t i = 0; i < frames.size(); ++i) std::printf("%s%.1f", i > 0 ? ", " : "", frames[i].first.count());
    std::puts("]}");
    std::fflush(stdout);
}

/// Behind the word "drag".
Drag read_drag() {
    Drag drag;
    std::string word;
    double ms = 0;
    auto& watched = drag.watched;
    std::cin >> drag.x >> drag.y >> word >> drag.to_x >> drag.to_y >> word >> ms;
    std::cin >> watched.x >> watched.y >> watched.w >> watched.h >> drag.folder;
    drag.one_way = Ms(ms);
    return drag;
}

void measure(char** arguments) {
    constexpr unsigned long unusual = 0x2a5db0;  // so that a black window shows as well
    const char* display = arguments[1];
    Screen screen(display);
    screen.fill(unusual);
    prctl(PR_SET_TIMERSLACK, 1000);
    auto before = screen.glance();
    auto started = now();
    pid_t child = start(arguments + 3, display, arguments[2]);
    wait_for_content(screen, child, before, started);
    std::string word;
    Rect watched{};
    while (std::cin >> word) {
        if (word == "drag") {
            measure_drag(screen, read_drag());
            continue;
        }
        int y = 0;
        std::cin >> y >> watched.x >> watched.y >> watched.w >> watched.h;
        measure_tap(screen, std::stoi(word), y, watched);
    }
    kill(child, SIGTERM);
    waitpid(child, nullptr, 0);
}

}  // namespace

int main(int count, char** arguments) try {
    if (count < 4) throw std::runtime_error("usage: photon DISPLAY LOG COMMAND…");
    measure(arguments);
} catch (const std::exception& error) {
    std::cerr << "photon: " << error.what() << '\n';
    return 1;
}
