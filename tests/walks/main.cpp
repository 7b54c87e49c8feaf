// Walks one file through the real kiosk: its loop, its layout with the real fonts and drawings, the scripts of the
// repository. Only the window, the fingers, the clock and the statistics are made of memory.
#include <filesystem>
#include <iostream>

#include "checkout.h"
#include "display/drawings/pictures.h"
#include "display/fonts/fonts.h"
#include "pack/pack_library.h"
#include "script/scripts.h"
#include "walk.h"

namespace {

/// Everything a kiosk consists of. A script that fails fails the walk.
class Walk {
public:
    explicit Walk(const std::filesystem::path& pack)
        : report_([this](const base::Problem& problem) { problems_.push_back(problem); }),
          scripts_(pack, report_),
          library_(scripts_, pack::catalogs_in(pack), report_),
          pictures_(pack / "media", report_) {
        auto opened = display::Fonts::open(report_);
        if (auto* problem = std::get_if<base::Problem>(&opened)) throw walk::Failure{0, base::to_line(*problem)};
        fonts_ = std::move(std::get<std::unique_ptr<display::Fonts>>(opened));
    }

    void run(const std::vector<walk::Line>& lines) {
        screen::Layout layout(*fonts_, pictures_, [](const std::string&) { return screen::SiteWords{"", "", "911"}; });
        auto first = lines.begin();
        while (first != lines.end() && walk::prepare(*first, stage_)) ++first;
        app::Kiosk kiosk({screen_, layout, world_, counter_, clock_, [this] { scripts_.begin_visit(); },
                          [this] { return library_.judge_languages(); }});
        stage_.kiosk = &kiosk;
        auto line = first;
        // Each step looks at one line and asks for the next: so the kiosk has answered the one before.
        std::function<void()> go_on = [&] {
            if (line == lines.end() || line->command == "stop") return;
            const auto& now = *line++;
            screen_.steps.push_front(fakes::Screen::Look(go_on));
            walk::take(now, stage_);
        };
        screen_.steps.push_back(fakes::Screen::Look(go_on));
        kiosk.run();
        if (line != lines.end()) ++line;  // stop
        for (; line != lines.end(); ++line) walk::take(*line, stage_);
        if (!problems_.empty()) throw walk::Failure{0, base::to_line(problems_.front())};
    }

private:
    base::Problems problems_;
    base::Report report_;
    script::Scripts scripts_;
    pack::PackLibrary library_;
    display::Pictures pictures_;
    std::unique_ptr<display::Fonts> fonts_;
    fakes::Clock clock_;
    fakes::Screen screen_{clock_};
    fakes::VisitCounter counter_;
    flow::World world_{library_, scripts_, {}, {}};
    walk::Stage stage_{screen_, counter_, world_, clock_, nullptr};
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: test_walks FILE.walk\n";
        return 2;
    }
    try {
        Walk(checkout()).run(walk::read(argv[1]));
    } catch (const walk::Failure& failure) {
        std::cerr << argv[1] << ":" << failure.line << ": " << failure.what << '\n';
        return 1;
    }
    return 0;
}
