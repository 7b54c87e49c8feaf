#include "commands/wall/set_up/disk_set_up_tasks.h"

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>

#include "app/command_line.h"
#include "app/publish_news.h"
#include "app/set_up/settings_text.h"
#include "app/stick_news.h"
#include "base/plain_file.h"
#include "commands/stick_folders.h"
#include "commands/wall/asked_of_packs.h"
#include "commands/wall/doctor/asked_doctor.h"
#include "pack/pack_files.h"
#include "publish/custody.h"
#include "publish/keys.h"
#include "publish/pack_request.h"
#include "staff/checkup.h"
#include "staff/set_up/keep_settings.h"

namespace commands {
namespace {

using Kind = staff::SetUpTask::Kind;

constexpr std::size_t most_settings = std::size_t{1} << 20, most_key = 4096, most_files = 1000, most_keys = 4;
constexpr std::chrono::seconds longest_idle{60};

/// "clinic-kiosk-settings.toml" is 1, "clinic-kiosk-settings-3.toml" 3; 0: another file.
int number_of(const std::string& name) {
    const std::string whole = app::settings_on_stick, ending = ".toml",
                      start = whole.substr(0, whole.size() - ending.size());
    if (name == whole) return 1;
    if (!name.starts_with(start + "-") || !name.ends_with(ending)) return 0;
    const auto digits = name.substr(start.size() + 1, name.size() - start.size() - 1 - ending.size());
    const bool good = !digits.empty() && digits.size() <= 4 &&
                      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return good ? std::atoi(digits.c_str()) : 0;
}

std::optional<fs::path> newest_settings(const std::string& stick) {
    std::optional<fs::path> newest;
    int most = 0;
    for (const auto& name : pack::list_folder(stick, most_files, ".toml").names)
        if (const int number = number_of(name); number > most) most = number, newest = fs::path(stick) / name;
    return newest;
}

/// Anybody may have written it: it is read as every kiosk.toml is, and with a mistake nothing of it counts.
void read_settings_of(const fs::path& file, staff::OnSticks& found) {
    auto kept = base::read_kept(file, most_settings);
    if (auto* problem = std::get_if<base::Problem>(&kept)) return void(found.trouble = *problem);
    const auto& text = std::get<std::optional<std::string>>(kept);
    if (!text) return;
    if (text->size() == most_settings)  // what was read may be a part of it
        return void(found.trouble = {base::Severity::error, file.string(), 0, "the file is too large to be settings",
                                     "have a kiosk write it anew"});
    auto loaded = app::read_config(*text, file);
    for (const auto& problem : loaded.problems)
        if (problem.severity == base::Severity::error) return void(found.trouble = problem);
    found.settings = {file.string(), app::shared_settings(std::move(loaded.config)), app::panel_of(*text)};
}

staff::WrittenSettings write(const SetUpPlace& place, const std::atomic<bool>& given_up) {
    using How = staff::WrittenSettings::How;
    const auto all = sticks(place.stick_folders);
    if (all.empty()) return {How::no_stick, ""};
    const auto& stick = all.front();
    const auto& folders = place.stick_folders;
    const bool plays_one = std::find(folders.begin(), folders.end(), stick) != folders.end();
    std::optional<app::StickOutcome> outcome;
    auto hear = [&](const std::string& line) {
        if (auto said = app::read_stick_outcome(line)) outcome = std::move(said);
    };
    place.run_self({app::to_stick_command, plays_one ? "--folder" : "--stick", stick, "--format", "settings", "--data",
                    place.data.string(), "--hide-up-to", "10"},
                   {longest_idle, given_up, hear});
    if (!outcome) return {How::failed, "the stick stood still"};
    if (const auto* problem = std::get_if<base::Problem>(&*outcome)) return {How::failed, base::to_line(*problem)};
    return {How::written, std::get<app::WrittenToStick>(*outcome).file};
}

/// Where packs have a home of their own, a key that was chosen here is kept there, and only while there is none. Keys that these settings
/// had before are left alone: nobody chose them now.
std::optional<base::Problem> keep_keys(const SetUpPlace& place, const app::Config& config,
                                       const std::atomic<bool>& given_up) {
    if (publish::pack_home(place.data) == place.data) return std::nullopt;
    const auto before = app::load_config(place.file).config.publish_keys;
    publish::PackRequest request{.number = {}, .verb = publish::PackRequest::Verb::pin};
    for (const auto& key : config.publish_keys)
        if (std::find(before.begin(), before.end(), key) == before.end()) request.keys.push_back(key);
    if (request.keys.empty()) return std::nullopt;
    std::optional<app::PublishOutcome> outcome;
    auto hear = [&](const std::string& line) {
        const auto news = app::read_publish_news(line);
        if (news && std::holds_alternative<app::PublishOutcome>(*news)) outcome = std::get<app::PublishOutcome>(*news);
    };
    ask_of_packs(request, publish::request_folder(), {longest_idle, given_up, hear});
    if (outcome && outcome->kind == app::PublishOutcome::Kind::published) return std::nullopt;
    if (outcome && !outcome->problems.empty()) return outcome->problems.back();
    return base::failure("the content key was not kept", "try it again, or go on without a key");
}

staff::Saved save(const SetUpPlace& place, const staff::SetUpTask& task, const std::atomic<bool>& given_up) {
    if (auto problem = keep_keys(place, task.config, given_up)) return {std::move(problem)};
    return {staff::keep_settings(place.data, place.file, task.config, task.pin, task.panel)};
}

}  // namespace

/// Outlives the tasks as long as one is under way.
struct DiskSetUpTasks::Shared {
    explicit Shared(SetUpPlace at) : place(std::move(at)) {}

    staff::SetUpResult carry_out(const staff::SetUpTask& task) {
        switch (task.kind) {
            case Kind::look:
                return look_at_sticks(sticks(place.stick_folders));
            case Kind::save:
                return save(place, task, given_up);
            case Kind::write:
                return write(place, given_up);
            case Kind::check:
                break;
        }
        return staff::SetUpChecks{staff::looked_at(ask_doctor({place.data, place.file, {}}, place.run_self, given_up))};
    }

    const SetUpPlace place;
    std::atomic<bool> given_up = false;
    std::mutex mutex;
    std::vector<staff::SetUpTasks::Done> ready;
    bool gone = false;  ///< nobody waits any more, and nobody is woken
};

DiskSetUpTasks::DiskSetUpTasks(SetUpPlace place) : shared_(std::make_shared<Shared>(std::move(place))) {}

DiskSetUpTasks::~DiskSetUpTasks() {
    shared_->given_up = true;
    std::lock_guard lock(shared_->mutex);
    shared_->gone = true;
}

void DiskSetUpTasks::begin(const staff::SetUpTask& task, int number) {
    std::thread([shared = shared_, task, number] {
        auto result = shared->carry_out(task);
        std::lock_guard lock(shared->mutex);
        if (shared->gone) return;
        shared->ready.push_back({number, std::move(result)});
        shared->place.wake();
    }).detach();
}

std::optional<staff::SetUpTasks::Done> DiskSetUpTasks::finished() {
    std::lock_guard lock(shared_->mutex);
    if (shared_->ready.empty()) return std::nullopt;
    auto done = std::move(shared_->ready.front());
    shared_->ready.erase(shared_->ready.begin());
    return done;
}

staff::OnSticks look_at_sticks(const std::vector<std::string>& folders) {
    staff::OnSticks found;
    for (const auto& stick : folders) {
        if (!found.settings && !found.trouble)
            if (const auto file = newest_settings(stick)) read_settings_of(*file, found);
        for (const auto& name : pack::list_folder(stick, most_files, ".pub").names) {
            const auto kept = base::read_kept((fs::path(stick) / name).string(), most_key);
            const auto* text = std::get_if<std::optional<std::string>>(&kept);
            const auto key = text && *text ? publish::public_key_in(**text) : std::nullopt;
            if (key && found.keys.size() < most_keys) found.keys.push_back({name, publish::key_number(*key), *key});
        }
    }
    return found;
}

}  // namespace commands
