// The pack somebody is writing in, shown beside the editor.
#include <algorithm>
#include <atomic>
#include <utility>

#include "app/author/preview.h"
#include "app/log.h"
#include "base/file_watch.h"
#include "base/problem_queue.h"
#include "base/wording.h"
#include "check/check_pictures.h"
#include "check/report/mark.h"
#include "check/words/check_reading.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/asking.h"
#include "commands/desk/check_beside.h"
#include "commands/desk/open_in_editor.h"
#include "commands/desk/wanted_language.h"
#include "commands/recordings.h"
#include "editor/editor_notes.h"
#include "pack/catalog.h"
#include "pack/translated.h"
#include "speech/syllables.h"

namespace commands {
namespace {

/// Stable references that lead to the version in use.
class LibraryInUse final : public flow::Library {
public:
    explicit LibraryInUse(std::unique_ptr<PackWords>& version) : version_(version) {}
    const flow::Home& home(const std::string& language) override { return version_->library.home(language); }
    flow::FlowPointer flow(const std::string& id, const std::string& language) override {
        return version_->library.flow(id, language);
    }
    bool offered(const std::string& id, const std::string& language) override {
        return version_->library.offered(id, language);
    }
    Tile tile(const std::string& id, const std::string& language) override {
        return version_->library.tile(id, language);
    }
    std::string word(const std::string& english, const std::string& language) override {
        return version_->library.word(english, language);
    }

private:
    std::unique_ptr<PackWords>& version_;
};

class NextSlideInUse final : public flow::NextSlide {
public:
    explicit NextSlideInUse(std::unique_ptr<PackWords>& version) : version_(version) {}
    std::optional<std::string> choose(const flow::Flow& flow, const flow::Slide& slide,
                                      const flow::VisitView& view) override {
        return version_->scripts.choose(flow, slide, view);
    }

private:
    std::unique_ptr<PackWords>& version_;
};

std::vector<std::string> check_arguments(const fs::path& folder, const fs::path& config) {
    std::vector<std::string> words{"check", "--format", "json", "--content", folder.string()};
    if (!config.empty()) words.insert(words.end(), {"--config", config.string()});
    return words;
}

base::Problems worst_first(base::Problems problems) {
    std::stable_partition(problems.begin(), problems.end(),
                          [](const auto& each) { return each.severity == base::Severity::error; });
    return problems;
}

class AuthorsWorkshop final : public app::Workshop {
public:
    /// `wake` is called on another thread when something was saved.
    AuthorsWorkshop(fs::path folder, const fs::path& config, display::Pictures& pictures, base::ProblemQueue& failures,
                    std::function<void()> wake)
        : folder_(std::move(folder)),
          pictures_(pictures),
          failures_(failures),
          version_(read()),
          check_(check_arguments(folder_, config), run_command, wake),
          watch_(base::folders_of_pack(folder_), base::is_file_of_pack, [this, wake = std::move(wake)] {
              changed_ = true;
              wake();
              editor::refresh_names(folder_);  // beside the drawing of what was saved
          }) {
        editor::refresh_names(folder_);
    }

    flow::Library& library() override { return library_; }
    flow::NextSlide& next_slide() override { return next_slide_; }
    std::vector<std::string> flow_ids() override { return version_->scripts.flow_ids(); }
    bool changed() override { return changed_.exchange(false); }

    base::Problems reload(const std::string& flow, const std::string& language) override {
        failures_.take();
        pictures_.forget();
        auto fresh = read();
        bool shows = flow.empty() || fresh->library.flow(flow, language);
        auto problems = worst_first(failures_.take());
        if (flow.empty()) shows = !base::has_error(problems);
        if (!shows)
            report_what_is_not_translated(*fresh, flow, language, problems);
        else if (!flow.empty())
            add_picture_errors(*fresh->library.flow(flow, language), problems);
        if (shows || (!flow.empty() && !version_->library.flow(flow, language))) version_ = std::move(fresh);
        recordings_.emplace(folder_);
        return problems;
    }

    base::Problems failures() override { return worst_first(failures_.take()); }

    void judge(const std::string& flow) override { check_.ask(flow); }
    std::optional<Judged> judged() override { return check_.take(); }
    std::string open(const std::string& file, int line) override { return open_in_editor(folder_ / file, line); }

    base::MarkedProblems marked(const base::Problems& problems) override { return check::mark_all(problems, folder_); }

    std::string reading_grade(const flow::Flow& flow, const std::string& slide, const std::string& language) override {
        return check::grades_in_words(flow, slide, language, syllables_);
    }

    app::Recording recording(const flow::State& state) override { return recordings_->of(state, world_); }
    bool has_recordings(const std::string& language) override { return recordings_->any_in(language); }

private:
    std::unique_ptr<PackWords> read() {
        auto fresh = std::make_unique<PackWords>(folder_, failures_.reporter());
        fresh->library.judge_languages();
        return fresh;
    }

    /// With the script's line, which the drawing that is not there does not know.
    void add_picture_errors(const flow::Flow& flow, base::Problems& problems) {
        for (auto& problem : check::check_pictures_of(flow, pictures_, folder_))
            if (problem.severity == base::Severity::error) problems.push_back(std::move(problem));
        failures_.take();
    }

    void report_what_is_not_translated(PackWords& version, const std::string& id, const std::string& language,
                                       base::Problems& problems) {
        auto flow = version.library.flow(id, "");
        const auto source = flow && !flow->source.empty() ? flow->source : version.library.home(language).written_in();
        if (!flow || language == source) return;
        auto catalog = pack::read_catalog(folder_, language);
        auto missing = catalog.value ? pack::translate(*flow, *catalog.value).missing : std::vector<pack::Missing>{};
        if (missing.empty()) return;
        problems.push_back({base::Severity::error, pack::catalog_file(language), 0,
                            flow->title + " is not offered in \"" + language +
                                "\": " + base::counted(missing.size(), "text is", "texts are") +
                                " not translated, the first is “" + base::excerpt(missing.front().english) + "”",
                            "translate them, or look at it in \"" + source + "\" until then"});
    }

    fs::path folder_;
    display::Pictures& pictures_;
    base::ProblemQueue& failures_;  ///< of any thread since they were last reported to the author
    std::unique_ptr<PackWords> version_;
    LibraryInUse library_{version_};
    NextSlideInUse next_slide_{version_};
    flow::World world_{library_, next_slide_, {}, {}};
    std::optional<Recordings> recordings_{folder_};
    speech::Syllables syllables_;
    CheckBeside check_;
    std::atomic<bool> changed_{false};
    base::FileWatch watch_;
};

/// What the pack lists can be looked at while it is translated.
std::optional<base::Problem> unknown_language(const std::string& language, const fs::path& folder) {
    if (language.empty()) return std::nullopt;
    auto home = script::Scripts(folder, {}).read_home().value;  // what is wrong with it stands in the window
    return home ? not_offered(language, home->languages, {}) : std::nullopt;
}

}  // namespace

int carry_out(const app::PreviewOptions& options) {
    auto settings = read_settings({options.config, {}});
    if (!settings) return 1;
    const auto& config = settings->config;
    auto folder = find_pack(options.content, config.content);
    if (!folder) return 1;
    if (auto problem = unknown_language(options.language, *folder)) return fail(*problem);
    auto window = open_window("Clinic kiosk preview", options.window, OnDisplay::with_others);
    auto fonts = window ? open_fonts() : nullptr;
    if (!fonts) return 1;

    base::ProblemQueue failures;
    display::Pictures pictures(*folder / "media", failures.reporter(), {drawing_helper(), {}});
    AuthorsWorkshop workshop(*folder, options.config, pictures, failures, [&] { window->wake(); });
    display::Painter painter(*fonts, pictures);
    WindowScreen shown(*window, painter, pictures, *fonts, 0);
    screen::Layout layout(*fonts, pictures, site_of(config));
    screen::AuthorDesk desk(*fonts, pictures);
    SteadyClock clock;
    auto language = options.language.empty() ? first_language(workshop.library(), config.language) : options.language;
    const auto voice = voice_of(
        config, [&] { window->wake(); }, failures.reporter());
    app::Preview preview({shown, desk, layout, workshop, clock, voice.get()},
                         {options.flow, options.slide, language, number_in_words(*settings)});
    preview.run();
    return 0;
}

}  // namespace commands
