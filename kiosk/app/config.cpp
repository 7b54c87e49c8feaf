#include "app/config.h"

#include <toml++/toml.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "app/config_reader.h"
#include "app/config_values.h"

namespace app {
namespace {

void read_speech(ConfigReader& reader, SpeechConfig& speech) {
    using Output = SpeechConfig::Output;
    reader.one_of<Output>(
        "output", {{"headphones", Output::headphones}, {"loudspeaker", Output::loudspeaker}, {"off", Output::off}},
        speech.output);
    reader.name("device", 200, speech.device);
    reader.whole("volume", flow::quietest, flow::loudest, speech.volume);
    reader.whole("invite_minutes", 0, 60, speech.invite_minutes);
}

void read_take_home(ConfigReader& reader, std::string& url) {
    reader.text("url", url, advice_on_address);
    while (url.ends_with('/')) url.pop_back();
}

void read_printer(ConfigReader& reader, PrinterConfig& printer) {
    reader.text("address", printer.address, advice_on_printer);
    reader.one_of<screen::Paper>("paper", {{"a4", screen::Paper::a4}, {"letter", screen::Paper::letter}},
                                 printer.paper);
    reader.whole("most_a_visit", 1, 10, printer.most);
    reader.whole("wait_seconds", 5, 120, printer.wait_seconds);
}

void read(const toml::table& table, const std::string& file, LoadedConfig& loaded) {
    ConfigReader reader(table, file, loaded.problems);
    auto& config = loaded.config;
    std::string content, data;
    reader.number("screen_inches", 5, 200, config.screen_inches);
    reader.quarter_turn("rotate", config.rotate);
    reader.text("emergency_number", config.emergency_number, advice_on_number);
    reader.by_language("staff_instruction", config.staff_instruction, advice_on_instruction);
    reader.by_language("staff_instruction_today", config.staff_instruction_today, advice_on_instruction);
    reader.whole("quiet_seconds", 60, 600, config.quiet_seconds);
    reader.whole("attract_seconds", 0, 3600, config.attract_seconds);
    reader.whole("tap_guard_ms", 0, 1500, config.tap_guard_ms);
    reader.table("speech", [&](ConfigReader& inside) { read_speech(inside, config.speech); });
    reader.table("take_home", [&](ConfigReader& inside) { read_take_home(inside, config.take_home_url); });
    reader.table("printer", [&](ConfigReader& inside) { read_printer(inside, config.printer); });
    reader.whole("hold_to_press_ms", 300, 1500, config.hold_to_press_ms);
    reader.whole("easier_guard_ms", 0, 1500, config.easier_guard_ms);
    if (reader.has("mounting_mm")) reader.whole("mounting_mm", 0, 2500, config.mounting_mm);
    reader.name("switch_key", 30, config.switch_key);
    std::string scan = "off";
    reader.text("scan", scan, advice_on_scan);
    flow::Settings with_scan;
    if (flow::set(with_scan, {flow::ActionKind::scan, scan})) config.scan = with_scan.scan;
    reader.text("language", config.language, advice_on_language);
    reader.texts("publish_keys", 2, config.publish_keys);
    reader.texts("stick_folders", 4, config.stick_folders, advice_on_folder);
    reader.flag("hide_overdue", config.hide_overdue);
    reader.name("kiosk_name", 60, config.kiosk_name);
    reader.name("group", 60, config.group);
    reader.whole("keep_months", 1, 1200, config.keep_months);
    reader.whole("hide_up_to", 10, 1000, config.hide_up_to);
    reader.text("content", content, advice_on_folder);
    reader.text("data", data, advice_on_folder);
    reader.unknown_keys();
    const auto folder = std::filesystem::path(file).parent_path();
    auto from_there = [&](const std::filesystem::path& named) { return named.empty() ? named : folder / named; };
    config.content = from_there(content);
    config.data = from_there(data);
    for (auto& stick : config.stick_folders) stick = from_there(stick).string();
    auto sets_more_than = [&](std::initializer_list<const char*> keys) {
        auto known = std::count_if(keys.begin(), keys.end(), [&](const char* key) { return table.contains(key); });
        return table.size() > static_cast<std::size_t>(known);
    };
    loaded.sets_more_than_data = sets_more_than({"data"});
    loaded.sets_more_than_folders = sets_more_than({"data", "content", "stick_folders"});
}

std::string in_language(const std::map<std::string, std::string>& texts, const std::string& language) {
    for (const auto& key : {language, std::string()})
        if (auto found = texts.find(key); found != texts.end()) return found->second;
    return {};
}

/// The whole file; nothing, and why, when it cannot be read.
std::optional<std::string> text_of(const std::filesystem::path& file, base::Problems& problems) {
    constexpr std::streamsize most = 1 << 20;
    auto refuse = [&](std::string what, std::string advice) {
        problems.push_back({base::Severity::error, file.string(), 0, std::move(what), std::move(advice)});
        return std::nullopt;
    };
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        return refuse(
            "this is a folder, not a file of settings",
            "write the name of the file after it, such as " + (file / "kiosk.toml").lexically_normal().string());
    std::ifstream in(file, std::ios::binary);
    if (!in) return refuse("the settings cannot be opened", "check that the file is there and may be read");
    const auto expected = std::filesystem::file_size(file, error);
    const bool tells_its_size = !error && expected > 0 && expected < most;
    std::string text(tells_its_size ? expected : most, '\0');  // no more memory is touched than it fills
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad()) return refuse("the settings cannot be read", "check the disk, or write the file anew");
    if (in.gcount() == most)
        return refuse("the file is too large to be settings", "name a file like the one in packaging/README.md");
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

}  // namespace

int SpeechConfig::first_volume() const {
    return output == Output::loudspeaker ? std::max(flow::quietest, volume - 1) : volume;
}

screen::SiteWords Config::site_words(const std::string& for_language) const {
    return {in_language(staff_instruction, for_language), in_language(staff_instruction_today, for_language),
            emergency_number, take_home_url};
}

flow::IdleRules Config::idle_rules() const {
    flow::IdleRules rules;
    rules.quiet = std::chrono::seconds(quiet_seconds);
    rules.attract_after = std::chrono::seconds(attract_seconds);
    return rules;
}

screen::Mounting Config::mounting() const {
    return mounting_mm < 0 ? screen::Mounting() : static_cast<float>(mounting_mm);
}

LoadedConfig load_config(const std::filesystem::path& file) {
    base::Problems problems;
    if (auto text = text_of(file, problems)) return read_config(*text, file);
    LoadedConfig nothing;
    nothing.problems = std::move(problems);
    return nothing;
}

LoadedConfig read_config(const std::string& text, const std::filesystem::path& file) {
    LoadedConfig loaded;
    try {
        read(toml::parse(text, file.string()), file.string(), loaded);
    } catch (const toml::parse_error& error) {
        loaded.problems.push_back({base::Severity::error, file.string(), static_cast<int>(error.source().begin.line),
                                   std::string(error.description()), "mend the line or take it out"});
    }
    return loaded;
}

std::string host_name() {
    char name[61] = "";
    gethostname(name, sizeof name - 1);
    return *name ? name : "kiosk";
}

std::filesystem::path default_content() {
    auto is_pack = [](const std::filesystem::path& folder) {
        std::error_code error;
        return std::filesystem::exists(folder / "scripts/kiosk.lua", error);
    };
    if (is_pack(".")) return ".";
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto update = program.parent_path().parent_path() / "content";  // of a program that came as a signed update
    if (is_pack(update)) return update;
    const auto checkout = program.parent_path().parent_path().parent_path();  // build/release/clinic-kiosk lies in it
    if (!checkout.empty() && is_pack(checkout)) return checkout;
    return "/usr/share/clinic-kiosk/content";
}

}  // namespace app
