// set_up_walk [--again] [--config FILE] [--png FOLDER] [--stick FOLDER] [--language CODE] [--panel WORDS] WIDTHxHEIGHT MM-PER-PX NAME ACTION…
//
// Goes through set-up on the glass as the kiosk lays it out on a panel of this size, on a computer of this name, and prints for each
// action where a finger has to touch the panel: a line "X Y ACTION". With --png each page is painted before it is touched. What
// is saved or written is not; what lies on the stick is looked at.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "app/render.h"
#include "commands/common.h"
#include "commands/wall/set_up/disk_set_up_tasks.h"
#include "commands/wall/set_up/spoken_words.h"
#include "display/painter.h"
#include "display/window/turn.h"
#include "screen/set_up/set_up_screens.h"
#include "staff/set_up/set_up.h"

namespace {

struct Asked {
    bool again = false;
    std::filesystem::path config, png, stick;
    std::string language = "en", name, panel;
    int w = 0, h = 0;
    float mm_per_px = 0;
    std::vector<std::string> actions;
};

Asked read(int argc, char** argv) {
    Asked asked;
    int at = 1;
    for (; at < argc && argv[at][0] == '-'; ++at) {
        const std::string option = argv[at];
        if (option == "--again") asked.again = true;
        if (option == "--config") asked.config = argv[++at];
        if (option == "--png") asked.png = argv[++at];
        if (option == "--stick") asked.stick = argv[++at];
        if (option == "--language") asked.language = argv[++at];
        if (option == "--panel") asked.panel = argv[++at];
    }
    if (argc - at < 3 || std::sscanf(argv[at], "%dx%d", &asked.w, &asked.h) != 2) std::exit(2);
    asked.mm_per_px = std::strtof(argv[at + 1], nullptr);
    asked.name = argv[at + 2];
    asked.actions.assign(argv + at + 3, argv + argc);
    return asked;
}

class Walk {
public:
    Walk(const Asked& asked, display::Fonts& fonts)
        : asked_(asked),
          fonts_(fonts),
          set_up_({.config = asked.config.empty() ? app::Config{} : app::load_config(asked.config).config,
                   .again = asked.again,
                   .has_pin = asked.again,
                   .host_name = asked.name,
                   .panel = panel(),
                   .panel_name = asked.panel,
                   .languages = commands::spoken_languages(fonts)}) {
        work();
        set_up_.choose_language(asked.language, flow::Time(0));
    }

    /// False: there is nothing to touch that does this.
    bool touch(const std::string& words) {
        work();
        const auto list = lay_out();
        if (!asked_.png.empty()) paint(list, words);
        if (words == "look") return true;
        const auto action = flow::parse_action(words.starts_with("language:") ? words : "staff:" + words);
        const auto* found = list.find(action);
        if (!found) return false;
        const auto at = found->rect.centre();
        const auto on_panel = turn().on_panel({static_cast<int>(at.x), static_cast<int>(at.y), 1, 1}, size());
        std::printf("%d %d %s\n", on_panel.x, on_panel.y, words.c_str());
        if (action.kind == flow::ActionKind::language)
            set_up_.choose_language(action.of, flow::Time(0));
        else
            set_up_.press(action.of, flow::Time(0));
        work();
        return true;
    }

private:
    display::Turn turn() const { return display::Turn::of_degrees(set_up_.degrees()); }
    display::PixelSize size() const { return turn().size({asked_.w, asked_.h}); }
    screen::Panel panel() const {
        return {{static_cast<float>(asked_.w), static_cast<float>(asked_.h)}, asked_.mm_per_px};
    }

    screen::DrawList lay_out() {
        auto now = panel();
        if (set_up_.inches() > 0) now.mm_per_px = app::mm_per_px(now.px, set_up_.inches());
        now.px = {static_cast<float>(size().w), static_cast<float>(size().h)};
        return screens_.lay_out(set_up_.view(), now, {});
    }

    void paint(const screen::DrawList& list, const std::string& before) {
        display::Canvas canvas(size());
        display::Painter painter(fonts_, pictures_);
        painter.paint(list, canvas);
        std::string name = before;
        for (char& c : name)
            if (c == ':' || c == '/' || c == ' ') c = '-';
        char number[16];
        std::snprintf(number, sizeof number, "%02d-", ++pages_);
        display::write_png(canvas, asked_.png / (number + name + ".png"));
    }

    void work() {
        using Kind = staff::SetUpTask::Kind;
        while (auto begun = set_up_.take_task()) {
            const auto kind = begun->task.kind;
            staff::SetUpResult result = staff::Saved{};
            if (kind == Kind::look)
                result = commands::look_at_sticks(asked_.stick.empty() ? std::vector<std::string>{}
                                                                       : std::vector{asked_.stick.string()});
            if (kind == Kind::write) result = staff::WrittenSettings{staff::WrittenSettings::How::written, "file"};
            if (kind == Kind::check) result = staff::SetUpChecks{{{false, "Sound"}, {true, "Display"}}};
            set_up_.done(begun->number, std::move(result));
        }
    }

    const Asked& asked_;
    display::Fonts& fonts_;
    display::Pictures pictures_{"", [](const base::Problem&) {}};
    commands::SpokenWords words_;
    screen::SetUpScreens screens_{fonts_, pictures_, words_};
    staff::SetUp set_up_;
    int pages_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    const auto asked = read(argc, argv);
    const auto fonts = commands::open_fonts();
    if (!fonts) return 1;
    Walk walk(asked, *fonts);
    for (const auto& action : asked.actions)
        if (!walk.touch(action)) {
            std::fprintf(stderr, "nothing to touch does %s\n", action.c_str());
            return 1;
        }
    return 0;
}
