#include "app/config_reader.h"

#include <algorithm>
#include <cmath>

#include "app/config_values.h"
#include "flow/turned_text.h"

namespace app {
namespace {

std::string shortened(double value) {
    auto words = std::to_string(value);
    words.erase(words.find_last_not_of('0') + 1);
    if (words.back() == '.') words.pop_back();
    return words;
}

}  // namespace

void ConfigReader::text(const char* key, std::string& into, Meaning advice_on) {
    if (const auto* node = get(key)) {
        if (auto value = node->value_exact<std::string>())
            take(*node, key, *value, advice_on, into);
        else
            wrong(*node, key, "a text in quotes");
    }
}

void ConfigReader::name(const char* key, std::size_t most, std::string& into) {
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

void ConfigReader::number(const char* key, double least, double most, double& into) {
    if (const auto* node = get(key)) {
        auto value = node->is_number() ? node->value<double>() : std::nullopt;
        if (value && *value >= least && *value <= most)
            into = *value;
        else
            wrong(*node, key, "a number from " + shortened(least) + " to " + shortened(most));
    }
}

void ConfigReader::whole(const char* key, int least, int most, int& into) {
    double value = into;
    number(key, least, most, value);
    if (value == std::floor(value))
        into = static_cast<int>(value);
    else
        wrong(*get(key), key, "a whole number");
}

void ConfigReader::quarter_turn(const char* key, int& into) {
    const auto* node = get(key);
    if (!node) return;
    const auto value = node->value_exact<std::int64_t>();
    if (value && *value >= 0 && *value < 360 && *value % 90 == 0)
        into = static_cast<int>(*value);
    else
        wrong(*node, key, "0, 90, 180 or 270: degrees clockwise");
}

void ConfigReader::texts(const char* key, std::size_t most, std::vector<std::string>& into, Meaning advice_on) {
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

void ConfigReader::flag(const char* key, bool& into) {
    if (const auto* node = get(key)) {
        if (auto value = node->value_exact<bool>())
            into = *value;
        else
            wrong(*node, key, "true or false");
    }
}

std::optional<std::size_t> ConfigReader::index_of(const char* key, const std::vector<std::string>& words) {
    const auto* node = get(key);
    if (!node) return std::nullopt;
    const auto value = node->value_exact<std::string>();
    const auto found = value ? std::find(words.begin(), words.end(), *value) : words.end();
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string all;
    for (const auto& word : words)
        all += (word == words.front() ? "" : word == words.back() ? " or " : ", ") + ("\"" + word + "\"");
    wrong(*node, key, all);
    return std::nullopt;
}

void ConfigReader::table(const char* key, const std::function<void(ConfigReader&)>& read) {
    const auto* node = get(key);
    if (!node) return;
    const auto* inside = node->as_table();
    if (!inside) return wrong(*node, key, "a table: a line [" + std::string(key) + "] and its settings below it");
    ConfigReader reader(*inside, file_, problems_);
    reader.within_ = std::string(key) + ".";
    read(reader);
    reader.unknown_keys();
}

void ConfigReader::by_language(const char* key, std::map<std::string, std::string>& into, Meaning advice_on) {
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

void ConfigReader::unknown_keys() {
    for (const auto& [key, node] : table_)
        if (!known_.contains(std::string(key.str())))
            problem(node, "\"" + within_ + std::string(key.str()) + "\" is not a setting of the kiosk",
                    "the settings are listed in packaging/README.md");
}

const toml::node* ConfigReader::get(const char* key) {
    known_.insert(key);
    return table_.get(key);
}

void ConfigReader::take(const toml::node& node, const std::string& key, const std::string& value, Meaning advice_on,
                        std::string& into) {
    auto advice = advice_on ? advice_on(value) : std::string();
    if (advice.empty())
        into = value;
    else
        refuse(node, key, advice);
}

void ConfigReader::wrong(const toml::node& node, const std::string& key, const std::string& wanted) {
    refuse(node, key, "write " + wanted);
}

void ConfigReader::refuse(const toml::node& node, const std::string& key, const std::string& advice) {
    problem(node, "\"" + within_ + key + "\" has a value the kiosk cannot use", advice);
}

void ConfigReader::problem(const toml::node& node, std::string what, std::string advice) {
    problems_.push_back(
        {base::Severity::error, file_, static_cast<int>(node.source().begin.line), std::move(what), std::move(advice)});
}

}  // namespace app
