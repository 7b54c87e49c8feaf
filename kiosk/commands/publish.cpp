// Taking a pack into use on a kiosk, and going back.
#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "app/log.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "content/check.h"
#include "content/pack_files.h"
#include "content/publish/archive.h"
#include "content/publish/signature.h"
#include "content/publish/store.h"
#include "content/wording.h"

namespace commands {
namespace {

constexpr std::size_t most_file_bytes = std::size_t{512} << 20;
constexpr const char* ending = ".kioskpack";

flow::Problem problem(const fs::path& file, std::string what, std::string advice) {
    return flow::failure(std::move(what), std::move(advice), file.string());
}

flow::Problem about(const fs::path& file, flow::Problem told) {
    told.file = file.string();
    return told;
}

/// A file whose signature is good.
struct Verified {
    fs::path file;
    content::PackVersion version;
    std::string files;  ///< pack.tar.gz
};

/// "version:20271101101500 content:…" → the version; empty when there is none.
content::PackVersion version_in(const std::string& trusted) {
    const std::string before = "version:";
    auto at = trusted.find(before);
    if (at == std::string::npos) return {};
    auto version = trusted.substr(at + before.size(), 14);
    return content::is_pack_version(version) ? version : content::PackVersion();
}

std::variant<Verified, flow::Problem> verified(const fs::path& file, const std::vector<std::string>& keys) {
    auto bytes = content::read_start(file, most_file_bytes + 1);
    if (bytes.empty()) return problem(file, "cannot be read", "check its name and that the stick is in");
    if (bytes.size() > most_file_bytes) return problem(file, "is too large for a content pack", "give a file that clinic-kiosk pack made");
    auto parts = content::split(bytes);
    if (auto* told = std::get_if<flow::Problem>(&parts)) return about(file, *told);
    auto& pack = std::get<content::SignedPack>(parts);
    auto trusted = content::verify(pack.files, pack.signature, keys);
    if (auto* told = std::get_if<flow::Problem>(&trusted)) return about(file, *told);
    return Verified{file, version_in(std::get<std::string>(trusted)), std::move(pack.files)};
}

std::vector<fs::path> packs_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator each(folder, failed), end; !failed && each != end; each.increment(failed))
        if (each->path().extension() == ending) files.push_back(each->path());
    std::sort(files.begin(), files.end());
    return files;
}

/// The file, or the newest good one in the folder. What is wrong with the others has been told.
std::optional<Verified> choose(const fs::path& from, const std::vector<std::string>& keys) {
    std::error_code error;
    bool folder = fs::is_directory(from, error);
    auto files = folder ? packs_in(from) : std::vector{from};
    if (files.empty()) fail(problem(from, std::string("there is no ") + ending + " file in it", "copy one there, or name the file"));
    std::optional<Verified> newest;
    for (const auto& file : files) {
        auto read = verified(file, keys);
        if (auto* told = std::get_if<flow::Problem>(&read)) fail(*told);
        else if (auto& pack = std::get<Verified>(read); !newest || pack.version > newest->version) newest = std::move(pack);
    }
    return newest;
}

/// A pack that lies in a folder, checked.
struct Checked {
    Checked(const fs::path& folder, const app::Config& config) : pack(folder, [this](const flow::Problem& each) { drawn.push_back(each); }) {
        report = check_pack(pack, folder, config);
        pack.library.judge_languages();
        drawn.clear();  // told by the check
    }

    flow::Problems drawn;  ///< what failed while it was rehearsed
    Pack pack;
    std::optional<content::CheckReport> report;  ///< nothing: the letters are missing, which has been told
};

using Offers = std::set<std::pair<std::string, std::string>>;  ///< flow and language

Offers offers_of(PackWords& pack) {
    Offers offers;
    pack.library.judge_languages();
    const auto& home = pack.library.home("en");
    auto ids = home.topics;
    if (!home.urgent_flow.empty()) ids.push_back(home.urgent_flow);
    for (const auto& language : home.languages)
        for (const auto& id : ids)
            if (pack.library.flow(id, language.code)) offers.insert({id, language.code});
    return offers;
}

/// Lays out and paints as a patient would see it.
class Rehearsal {
public:
    Rehearsal(Pack& pack, display::Fonts& fonts, const app::Config& config)
        : pack_(pack), painter_(fonts, pack.pictures), layout_(fonts, pack.pictures, site_of(config)), world_(world_of(pack, config)) {}

    void everything_in(const std::string& language) {
        state_.settings.language = language;
        state_.history = {flow::Place{}};
        all_pages();
        for (const auto& id : pack_.reader.flow_ids())
            if (auto flow = pack_.library.flow(id, language)) whole(*flow);
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

/// Every slide in every language; what failed.
flow::Problems rehearse(Checked& checked, const app::Config& config) {
    auto fonts = open_fonts();
    if (!fonts) return {flow::failure("the letters cannot be drawn", "install fonts-noto-core")};
    Rehearsal rehearsal(checked.pack, *fonts, config);
    for (const auto& language : checked.pack.library.home("en").languages) rehearsal.everything_in(language.code);
    return checked.drawn;
}

/// "3 topics: heel-pain (en, es), sciatica (en), worn-discs (en)"; of many the first.
std::string listed(const Offers& offers) {
    constexpr std::size_t most = 3;
    std::map<std::string, std::string> languages;
    for (const auto& [flow, language] : offers) languages[flow] += (languages[flow].empty() ? "" : ", ") + language;
    auto words = content::counted(languages.size(), "topic: ", "topics: ");
    std::size_t told = 0;
    for (const auto& [flow, each] : languages)
        if (told++ < most) words += (told > 1 ? ", " : "") + flow + " (" + each + ")";
    return words + (languages.size() > most ? " and " + std::to_string(languages.size() - most) + " more" : "");
}

/// Which flows have no review that holds, in which languages.
Offers unreviewed(const content::CheckReport& report) {
    Offers offers;
    for (const auto& line : report.reviews)
        if (line.state != content::ReviewState::reviewed) offers.insert({line.flow, line.language});
    return offers;
}

flow::Problem no_keys(const app::Settings& settings) {
    constexpr auto line = "publish_keys = [\"RW...\"], the line that clinic-kiosk keygen told";
    if (!settings.file.empty())
        return problem(settings.file, "this file names no key for packs", std::string("write into it ") + line);
    return problem({}, "there are no settings, so no key for packs is known",
                   "write into " + settings.looked_for.front().string() + " " + line);
}

/// Whether the pack may be used here; what stands against it has been told.
bool is_welcome(const app::PublishOptions& options, const app::Config& config, const fs::path& folder, const fs::path& current) {
    std::error_code error;
    if (!fs::exists(folder / "scripts/kiosk.lua", error)) {
        fail(problem(options.from, "the pack has no scripts/kiosk.lua", "pack the folder that holds scripts/ and media/"));
        return false;
    }
    Checked checked(folder, config);
    if (!checked.report) return false;
    if (flow::has_error(checked.report->problems)) {
        fail(checked.report->problems);
        fail(problem(options.from, "the pack has mistakes and was not published", "mend them and pack it again"));
        return false;
    }
    if (auto open = unreviewed(*checked.report); !open.empty() && !options.unreviewed) {
        fail(problem(options.from, "no clinician's review holds for " + listed(open), "have them reviewed (clinic-kiosk check --reviews lists them), or publish with --unreviewed: every slide then says so"));
        return false;
    }
    if (!current.empty() && !options.drop) {
        PackWords in_use(current, [](const flow::Problem&) {});
        auto lost = offers_of(in_use);
        for (const auto& offered : offers_of(checked.pack)) lost.erase(offered);
        if (!lost.empty()) {
            fail(problem(options.from, "the pack takes away " + listed(lost), "put them back, or publish with --drop"));
            return false;
        }
    }
    std::cerr << "Rehearsing every slide in every language...\n";
    if (auto problems = rehearse(checked, config); !problems.empty()) {
        fail(problems);
        fail(problem(options.from, "the pack failed in rehearsal and was not published", "mend it and pack it again"));
        return false;
    }
    return true;
}

}  // namespace

int publish(const app::PublishOptions& options) {
    auto settings = read_settings({options.config, options.data});
    if (!settings) return 1;
    const auto& config = settings->config;
    const auto& data = settings->data;
    if (config.publish_keys.empty()) return fail(no_keys(*settings));
    for (const auto& key : config.publish_keys)
        if (!content::is_public_key(key)) return fail(problem(settings->file, "\"" + key + "\" is not a public key", "copy the second line of the .pub file"));
    content::PackStoreLock lock(data);
    if (!lock.held()) return fail(problem(data, "another publish or rollback is under way, or the folder cannot be written", "wait, or check its rights"));
    auto chosen = choose(options.from, config.publish_keys);
    if (!chosen) return 1;
    content::PackStore store(data);
    if (auto refused = store.refusal(chosen->version)) return fail(about(chosen->file, *refused));
    auto room = store.make_room();
    if (auto* told = std::get_if<flow::Problem>(&room)) return fail(*told);
    const auto& folder = std::get<fs::path>(room);
    auto unpacked = content::unpack_files(chosen->files, folder);
    if (auto* told = std::get_if<flow::Problem>(&unpacked)) return fail(about(chosen->file, *told));
    if (!is_welcome(options, config, folder, store.current())) return 1;
    if (auto failed = store.take_into_use(folder, chosen->version)) return fail(*failed);
    std::cout << "Published version " << chosen->version << " from " << chosen->file.string()
              << ". A kiosk that is running takes it when the visit under way has ended.\n";
    return 0;
}

int rollback(const app::RollbackOptions& options) {
    auto settings = read_settings({options.config, options.data});
    if (!settings) return 1;
    const auto& data = settings->data;
    content::PackStoreLock lock(data);
    if (!lock.held()) return fail(problem(data, "another publish or rollback is under way, or the folder cannot be written", "wait, or check its rights"));
    content::PackStore store(data);
    auto left = store.current_version();
    auto back = store.roll_back();
    if (auto* told = std::get_if<flow::Problem>(&back)) return fail(*told);
    std::cout << "Back from version " << left << " to " << std::get<content::PackVersion>(back) << ".\n";
    return 0;
}

}  // namespace commands
