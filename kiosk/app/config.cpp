#include "app/config.h"

#include <toml++/toml.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

#include "app/config_values.h"
#include "flow/turned_text.h"

namespace app {
namespace {

/// Takes values out of the file and tells what is wrong with them.
class Reader {
public:
    Reader(const toml::table& table, std::string file, base::Problems& problems)
        : table_(table), file_(std::move(file)), problems_(problems) {}

    /// What a value has to be beyond its type: says what to write instead, or nothing.
    using Meaning = std::string (*)(std::string_view);

    void text(const char* key, std::string& into, Meaning advice_on = nullptr) {
        if (const auto* node = get(key)) {
            if (auto value = node->value_exact<std::string>())
                take(*node, key, *value, advice_on, into);
            else
                wrong(*node, key, "a text in quotes");
        }
    }

    /// Of 1 to `most` characters, none of them a control character.
    void name(const char* key, std::size_t most, std::string& into) {
        const auto* node = get(key);
        if (!node) return;
        auto value = node->value_exact<std::string>();
        auto begins = [](unsigned char byte) { return (byte & 0xC0) != 0x80; };
        auto control = [](unsigned char byte) { return byte < 32 || byte == 127; };
        const bool good = value && !value->empty() && flow::turning_character(*value).empty() &&
                          std::none_of(value->begin(), value->end(), control) &&
                          std::count_if(value->begin(), value->end(), begins) <= static_cast<std::ptrdiff_t>(most);
        if (good)
            into = *value;
        else
            wrong(*node, key, "a name in quotes, of at most " + std::to_string(most) + " characters on one line");
    }

    void number(const char* key, double least, double most, double& into) {
        if (const auto* node = get(key)) {
            auto value = node->is_number() ? node->value<double>() : std::nullopt;
            if (value && *value >= least && *value <= most)
                into = *value;
            else
                wrong(*node, key, "a number from " + shortened(least) + " to " + shortened(most));
        }
    }

    void whole(const char* key, int least, int most, int& into) {
        double value = into;
        number(key, least, most, value);
        if (value == std::floor(value))
            into = static_cast<int>(value);
        else
            wrong(*get(key), key, "a whole number");
    }

    void texts(const char* key, std::size_t most, std::vector<std::string>& into, Meaning advice_on = nullptr) {
        const auto* node = get(key);
        if (!node) return;
        const auto* list = node->as_array();
        if (!list || list->size() > most)
            return wrong(*node, key, "a list of at most " + std::to_string(most) + " texts in quotes");
        for (const auto& each : *list) {
            if (auto value = each.value_exact<std::string>(); !value)
                wrong(each, key, "each as a text in quotes");
            else if (auto advice = advice_on ? advice_on(*value) : std::string(); !advice.empty())
                refuse(each, key, advice);
            else
                into.push_back(*value);
        }
    }

    void flag(const char* key, bool& into) {
        if (const auto* node = get(key)) {
            if (auto value = node->value_exact<bool>())
                into = *value;
            else
                wrong(*node, key, "true or false");
        }
    }

    /// One text for every language, or a table of texts by language.
    void by_language(const char* key, std::map<std::string, std::string>& into, Meaning advice_on) {
        const auto* node = get(key);
        if (!node) return;
        if (auto value = node->value_exact<std::string>()) return take(*node, key, *value, advice_on, into[""]);
        const auto* languages = node->as_table();
        if (!languages) return wrong(*node, key, "a text in quotes, or a table such as { en = \"…\", es = \"…\" }");
        for (const auto& [language, each] : *languages) {
            auto value = each.value_exact<std::string>();
            auto unknown = advice_on_language(language.str());
            if (!value)
                wrong(each, key, "a text in quotes for each language");
            else if (!unknown.empty())
                refuse(each, key, unknown);
            else
                take(each, key, *value, advice_on, into[std::string(language.str())]);
        }
    }

    void unknown_keys() {
        for (const auto& [key, node] : table_)
            if (!known_.contains(std::string(key.str())))
                problem(node, "\"" + std::string(key.str()) + "\" is not a setting of the kiosk",
                        "the settings are listed in packaging/README.md");
    }

private:
    const toml::node* get(const char* key) {
        known_.insert(key);
        return table_.get(key);
    }
    static std::string shortened(double value) {
        auto words = std::to_string(value);
        words.erase(words.find_last_not_of('0') + 1);
        if (words.back() == '.') words.pop_back();
        return words;
    }
    void take(const toml::node& node, const std::string& key, const std::string& value, Meaning advice_on,
              std::string& into) {
        auto advice = advice_on ? advice_on(value) : std::string();
        if (advice.empty())
            into = value;
        else
            refuse(node, key, advice);
    }
    void wrong(const toml::node& node, const std::string& key, const std::string& wanted) {
        refuse(node, key, "write " + wanted);
    }
    void refuse(const toml::node& node, const std::string& key, const std::string& advice) {
        problem(node, "\"" + key + "\" has a value the kiosk cannot use", advice);
    }
    void problem(const toml::node& node, std::string what, std::string advice) {
        problems_.push_back({base::Severity::error, file_, static_cast<int>(node.source().begin.line), std::move(what),
                             std::move(advice)});
    }

    const toml::table& table_;
    std::string file_;
    base::Problems& problems_;
    std::set<std::string> known_;
};

void read(const toml::table& table, const std::string& file, LoadedConfig& loaded) {
    Reader reader(table, file, loaded.problems);
    auto& config = loaded.config;
    std::string content, data;
    reader.number("screen_inches", 5, 200, config.screen_inches);
    reader.text("emergency_number", config.emergency_number, advice_on_number);
    reader.by_language("staff_instruction", config.staff_instruction, advice_on_instruction);
    reader.by_language("staff_instruction_today", config.staff_instruction_today, advice_on_instruction);
    reader.whole("quiet_seconds", 60, 600, config.quiet_seconds);
    reader.whole("tap_guard_ms", 0, 1500, config.tap_guard_ms);
    reader.text("language", config.language, advice_on_language);
    reader.texts("publish_keys", 2, config.publish_keys);
    reader.texts("stick_folders", 4, config.stick_folders, advice_on_folder);
    reader.flag("hide_overdue", config.hide_overdue);
    reader.name("kiosk_name", 60, config.kiosk_name);
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
    loaded.sets_more_than_data = table.size() > (table.contains("data") ? 1u : 0u);
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
    std::string text(most, '\0');
    in.read(text.data(), most);
    if (in.bad()) return refuse("the settings cannot be read", "check the disk, or write the file anew");
    if (in.gcount() == most)
        return refuse("the file is too large to be settings", "name a file like the one in packaging/README.md");
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

}  // namespace

screen::SiteWords Config::site_words(const std::string& for_language) const {
    return {in_language(staff_instruction, for_language), in_language(staff_instruction_today, for_language),
            emergency_number};
}

flow::IdleRules Config::idle_rules() const {
    flow::IdleRules rules;
    rules.quiet = std::chrono::seconds(quiet_seconds);
    return rules;
}

LoadedConfig load_config(const std::filesystem::path& file) {
    LoadedConfig loaded;
    auto text = text_of(file, loaded.problems);
    if (!text) return loaded;
    try {
        read(toml::parse(*text, file.string()), file.string(), loaded);
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
    const auto checkout = program.parent_path().parent_path().parent_path();  // build/release/clinic-kiosk lies in it
    if (!checkout.empty() && is_pack(checkout)) return checkout;
    return "/usr/share/clinic-kiosk";
}

}  // namespace app
