// The pack somebody is writing in, shown beside the editor.
#include "app/preview.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

#include "app/file_watch.h"
#include "app/log.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "content/catalog.h"
#include "content/check_reading.h"
#include "content/pack_files.h"
#include "content/review.h"
#include "content/translate.h"
#include "content/wording.h"
#include "speech/syllables.h"

namespace commands {
namespace {

/// The scripts as they were at one moment.
struct Version {
    Version(const fs::path& folder, const flow::Report& report)
        : scripts(folder, report),
          reader(folder, scripts),
          library(reader, folder, report,
                  {[this, folder](const flow::Flow& flow, const std::string& language, const std::string& day) {
                       return content::standing(flow, language, folder, scripts, day);
                   },
                   today, false}) {
        library.judge_languages();
    }

    script::Scripts scripts;
    PackScripts reader;
    content::PackLibrary library;
};

/// Stable references that lead to the version in use.
class LibraryInUse final : public flow::Library {
public:
    explicit LibraryInUse(std::unique_ptr<Version>& version) : version_(version) {}
    const flow::Home& home(const std::string& language) override { return version_->library.home(language); }
    flow::FlowPointer flow(const std::string& id, const std::string& language) override { return version_->library.flow(id, language); }
    bool offered(const std::string& id, const std::string& language) override { return version_->library.offered(id, language); }
    Tile tile(const std::string& id, const std::string& language) override { return version_->library.tile(id, language); }
    std::string word(const std::string& english, const std::string& language) override { return version_->library.word(english, language); }

private:
    std::unique_ptr<Version>& version_;
};

class NextSlideInUse final : public flow::NextSlide {
public:
    explicit NextSlideInUse(std::unique_ptr<Version>& version) : version_(version) {}
    std::optional<std::string> choose(const flow::Flow& flow, const flow::Slide& slide, const flow::VisitView& view) override {
        return version_->scripts.choose(flow, slide, view);
    }

private:
    std::unique_ptr<Version>& version_;
};

/// What went wrong since it was asked last. Any thread.
class Failures {
public:
    flow::Report remember() {
        return [this](const flow::Problem& problem) {
            std::lock_guard hold(mutex_);
            problems_.push_back(problem);
        };
    }
    /// The worst first.
    flow::Problems take() {
        std::lock_guard hold(mutex_);
        auto all = std::exchange(problems_, {});
        std::stable_partition(all.begin(), all.end(), [](const auto& each) { return each.severity == flow::Severity::error; });
        return all;
    }

private:
    std::mutex mutex_;
    flow::Problems problems_;
};

class AuthorsWorkshop final : public app::Workshop {
public:
    /// `wake` is called on another thread when something was saved.
    AuthorsWorkshop(fs::path folder, display::Pictures& pictures, Failures& failures, std::function<void()> wake)
        : folder_(std::move(folder)),
          pictures_(pictures),
          failures_(failures),
          version_(std::make_unique<Version>(folder_, failures.remember())),
          watch_(app::folders_of_pack(folder_), app::is_file_of_pack, [this, wake = std::move(wake)] {
              changed_ = true;
              wake();
          }) {}

    flow::Library& library() override { return library_; }
    flow::NextSlide& next_slide() override { return next_slide_; }
    std::vector<std::string> flow_ids() override { return version_->reader.flow_ids(); }
    bool changed() override { return changed_.exchange(false); }

    flow::Problems reload(const std::string& flow, const std::string& language) override {
        failures_.take();
        pictures_.forget();
        auto fresh = std::make_unique<Version>(folder_, failures_.remember());
        bool shows = flow.empty() || fresh->library.flow(flow, language);
        auto problems = failures_.take();
        if (flow.empty()) shows = !flow::has_error(problems);
        if (!shows) tell_what_is_not_translated(*fresh, flow, language, problems);
        if (shows || (!flow.empty() && !version_->library.flow(flow, language))) version_ = std::move(fresh);
        return problems;
    }

    flow::Problems failures() override { return failures_.take(); }

    std::string source_line(const std::string& file, int line) override {
        if (line < 1 || !file.starts_with("scripts/") || file.find("..") != std::string::npos) return {};
        auto text = content::read_start(folder_ / file, std::size_t{1} << 20);
        std::size_t begin = 0;
        for (int i = 1; i < line && begin < text.size(); ++i) begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
        auto found = text.substr(begin, text.find('\n', begin) - begin);
        return content::excerpt(found.substr(std::min(found.find_first_not_of(" \t"), found.size())));
    }

    std::string reading_grade(const flow::Flow& flow, const std::string& slide, const std::string& language) override {
        return content::has_reading_formula(language) ? content::grades_in_words(flow, slide, language, syllables_) : "";
    }

private:
    void tell_what_is_not_translated(Version& version, const std::string& id, const std::string& language, flow::Problems& problems) {
        const auto& source = version.library.home(language).languages.front().code;
        auto flow = language == source ? nullptr : version.library.flow(id, source);
        if (!flow) return;
        auto catalog = content::read_catalog(folder_, language);
        auto missing = catalog.value ? content::translate(*flow, *catalog.value).missing : std::vector<content::Missing>{};
        if (missing.empty()) return;
        problems.push_back({flow::Severity::error, content::catalog_file(language), 0,
                             flow->title + " is not offered in \"" + language + "\": " +
                                 content::counted(missing.size(), "text is", "texts are") + " not translated, the first is “" +
                                 content::excerpt(missing.front().english) + "”",
                             "translate them, or look at it in \"" + source + "\" until then"});
    }

    fs::path folder_;
    display::Pictures& pictures_;
    Failures& failures_;
    std::unique_ptr<Version> version_;
    LibraryInUse library_{version_};
    NextSlideInUse next_slide_{version_};
    speech::Syllables syllables_;
    std::atomic<bool> changed_{false};
    app::FileWatch watch_;
};

}  // namespace

int preview(const app::PreviewOptions& options) {
    auto config = read_config(options.config);
    if (!config) return 1;
    auto folder = find_pack(options.content, config->content);
    if (!folder) return 1;
    auto opened = display::Window::open({"Clinic kiosk preview", display::PixelSize{static_cast<int>(options.window.w), static_cast<int>(options.window.h)}});
    if (auto* problem = std::get_if<flow::Problem>(&opened)) return fail(*problem);
    auto font_result = display::Fonts::open(app::log_problem);
    if (auto* problem = std::get_if<flow::Problem>(&font_result)) return fail(*problem);
    auto& window = *std::get<std::unique_ptr<display::Window>>(opened);
    auto& fonts = *std::get<std::unique_ptr<display::Fonts>>(font_result);

    Failures failures;
    display::Pictures pictures(*folder / "media", failures.remember());
    AuthorsWorkshop workshop(*folder, pictures, failures, [&] { window.wake(); });
    display::Painter painter(fonts, pictures);
    WindowScreen shown(window, painter, pictures, fonts, 0);
    screen::Layout layout(fonts, pictures, site_of(*config));
    screen::AuthorDesk desk(fonts, pictures);
    SteadyClock clock;
    auto language = options.language.empty() ? config->language : options.language;
    app::Preview preview({shown, desk, layout, workshop, clock}, {options.flow, options.slide, language});
    preview.run();
    return 0;
}

}  // namespace commands
