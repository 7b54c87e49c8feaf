#include "commands/desk/packs/rehearsal.h"

#include "commands/desk/checked_pack.h"
#include "display/canvas.h"
#include "display/painter.h"
#include "screen/layout.h"

namespace commands {
namespace {

/// Lays out and paints as a patient would see it.
class Rehearsal {
public:
    Rehearsal(Pack& pack, display::Fonts& fonts, const app::Config& config)
        : pack_(pack),
          painter_(fonts, pack.pictures),
          layout_(fonts, pack.pictures, site_of(config)),
          world_(world_of(pack, config)) {}

    void everything_in(const std::string& language, Progress& progress) {
        state_.settings.language = language;
        state_.history = {flow::Place{}};
        all_pages();
        auto ids = pack_.scripts.flow_ids();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (auto flow = pack_.library.flow(ids[i], language)) whole(*flow);
            progress.show("Rehearsing: " + std::to_string(i + 1) + " of " + std::to_string(ids.size()) + " flows (" +
                          language + ")");
        }
    }

private:
    void whole(const flow::Flow& flow) {
        for (const auto& slide : flow.slides) {
            state_.history = {flow::Place{}, {flow.id, slide.id, 0, ""}};
            all_pages();
        }
    }

    void all_pages() {
        for (int page = 0, pages = 1; page < pages; ++page) {
            state_.history.back().page = page;
            auto list = layout_.lay_out(state_, flow::Time(0), world_, panel_, {});
            pages = list.pages;
            painter_.paint(list, canvas_);
        }
    }

    Pack& pack_;
    display::Painter painter_;
    screen::Layout layout_;
    flow::World world_;
    screen::Panel panel_;
    display::Canvas canvas_{{static_cast<int>(panel_.px.w), static_cast<int>(panel_.px.h)}};
    flow::State state_;
};

}  // namespace

Checked::Checked(const fs::path& folder, const app::Config& config, Progress::To tell)
    : pack(folder, drawn.reporter()) {
    report = check_pack(pack, folder, config, tell);
    pack.library.judge_languages();
    drawn.take();  // reported by the check
}

base::Problems rehearse(Checked& checked, const app::Config& config, Progress::To tell) {
    auto fonts = open_fonts();
    if (!fonts) return {base::failure("the letters cannot be drawn", "install fonts-noto-core")};
    Rehearsal rehearsal(checked.pack, *fonts, config);
    Progress progress(std::chrono::seconds(1), tell);
    for (const auto& language : checked.pack.library.home({}).languages)
        rehearsal.everything_in(language.code, progress);
    return checked.drawn.take();
}

}  // namespace commands
