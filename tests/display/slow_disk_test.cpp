// A disk that does not answer keeps nobody waiting: a drawing is no picture until it is there.
#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "display/drawings/drawing_texts.h"
#include "display/drawings/pictures.h"
#include "display_support.h"

using Folder = screen::Image::Folder;

namespace {

/// Answers nothing until it is let go; then each drawing is a red square.
class Disk {
public:
    display::DrawingTexts::Reader reader() {
        return [this](const std::filesystem::path&, const std::string& file) {
            std::unique_lock lock(mutex_);
            asked.push_back(file);
            changed_.notify_all();
            changed_.wait(lock, [&] { return awake_; });
            return display::inspect_svg(svg("<rect width='100' height='100' fill='#ff0000'/>"));
        };
    }
    std::function<void()> ready() {
        return [this] {
            std::lock_guard lock(mutex_);
            ++news_;
            changed_.notify_all();
        };
    }
    void wake() {
        std::lock_guard lock(mutex_);
        awake_ = true;
        changed_.notify_all();
    }
    /// Somebody waits for the disk.
    void wait_until_asked() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !asked.empty(); });
    }
    /// The disk's answers came, and somebody was told.
    void wait_for_news() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return news_ > 0; });
    }
    std::vector<std::string> asked;  ///< look at it when the disk is awake and nobody asks

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool awake_ = false;
    int news_ = 0;
};

/// Wakes the disk however the test ends.
struct Awake {
    Disk& disk;
    ~Awake() { disk.wake(); }
};

}  // namespace

TEST_CASE("a text that the disk has not given yet is none, and is told of when it is there") {
    Disk disk;
    display::DrawingTexts texts({}, disk.ready(), disk.reader());
    Awake in_the_end{disk};
    CHECK_FALSE(texts.get(Folder::illustrations, "foot.svg"));
    CHECK_FALSE(texts.get(Folder::illustrations, "disc.svg"));
    CHECK_FALSE(texts.get(Folder::illustrations, "foot.svg"));
    disk.wake();
    disk.wait_for_news();
    auto text = texts.get(Folder::illustrations, "foot.svg");
    REQUIRE(text);
    CHECK(text->facts.light);
    CHECK(texts.get(Folder::illustrations, "disc.svg"));
    CHECK(disk.asked == std::vector<std::string>{"foot.svg", "disc.svg"});
}

TEST_CASE("a disk that is only busy with another text is waited for: no picture is left out for a moment") {
    Disk disk;
    display::DrawingTexts texts({}, disk.ready(), disk.reader(), std::chrono::minutes(10));
    Awake in_the_end{disk};
    std::shared_ptr<const display::SvgText> disc;
    std::thread prepares([&] { disc = texts.get(Folder::illustrations, "disc.svg"); });
    disk.wait_until_asked();
    std::thread wakes([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        disk.wake();
    });
    CHECK(texts.get(Folder::illustrations, "foot.svg"));
    wakes.join();
    prepares.join();
    CHECK(disc);
}

TEST_CASE("what was on its way when everything was forgotten is read again") {
    Disk disk;
    display::DrawingTexts texts({}, disk.ready(), disk.reader());
    Awake in_the_end{disk};
    CHECK_FALSE(texts.get(Folder::icons, "home.svg"));
    texts.forget();
    disk.wake();
    disk.wait_for_news();
    while (!texts.get(Folder::icons, "home.svg")) std::this_thread::yield();
    CHECK(disk.asked == std::vector<std::string>{"home.svg", "home.svg"});
}

TEST_CASE("where nobody can be told, who asks for a text waits for it") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/square.svg", svg("<rect width='100' height='100'/>"));
    display::DrawingTexts texts(folder.path(), {});
    CHECK(texts.get(Folder::illustrations, "square.svg")->text.find("rect") != std::string::npos);
    CHECK(texts.get(Folder::illustrations, "none.svg")->refused);
}

TEST_CASE("while the disk sleeps a slide has no picture yet, and its size, parts and pixels come when it is awake") {
    Disk disk;
    fakes::TemporaryFolder folder;
    Reported reported;
    display::Pictures pictures(folder.path(), reported.report(), {{}, disk.ready(), disk.reader()});
    Awake in_the_end{disk};
    const auto image = picture("foot.svg", {0, 0, 100, 100});
    CHECK_FALSE(pictures.size("foot.svg"));
    CHECK_FALSE(pictures.element("foot.svg", "bone", {}, {}));
    CHECK_FALSE(pictures.anchor("foot.svg", "bone", {}, {}));
    CHECK_FALSE(pictures.reaches_top("foot.svg"));
    CHECK_FALSE(pictures.raster(image));
    pictures.prepare({image});
    disk.wake();
    disk.wait_for_news();
    CHECK(pictures.take_news());
    for (int turn = 0; !pictures.raster(image) && turn < 10'000; ++turn) std::this_thread::yield();
    pictures.finish_preparing();
    REQUIRE(pictures.raster(image));
    CHECK(pictures.raster(image)->pixels.at(5050) == 0xffff0000);
    CHECK(pictures.size("foot.svg")->w == 100);
    CHECK(reported.problems.empty());
}
