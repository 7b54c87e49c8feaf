// Takes values out of a table of kiosk.toml, and reports what is wrong with them. Inside app only. One thread.
#pragma once

#include <toml++/toml.h>

#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/problem.h"

namespace app {

/// A value that is missing or wrong leaves its setting as it was.
class ConfigReader {
public:
    /// `file` in problems. The table and the problems outlive it.
    ConfigReader(const toml::table& table, std::string file, base::Problems& problems)
        : table_(table), file_(std::move(file)), problems_(problems) {}

    /// What a value has to be beyond its type: says what to write instead, or nothing.
    using Meaning = std::string (*)(std::string_view);

    bool has(const char* key) const { return table_.contains(key); }
    void text(const char* key, std::string& into, Meaning advice_on = nullptr);
    /// Of 1 to `most` characters, none of them a control character.
    void name(const char* key, std::size_t most, std::string& into);
    void number(const char* key, double least, double most, double& into);
    void whole(const char* key, int least, int most, int& into);
    /// 0, 90, 180 or 270 degrees.
    void quarter_turn(const char* key, int& into);
    void texts(const char* key, std::size_t most, std::vector<std::string>& into, Meaning advice_on = nullptr);
    void flag(const char* key, bool& into);
    /// One of these words.
    template <class Value>
    void one_of(const char* key, std::initializer_list<std::pair<const char*, Value>> words, Value& into) {
        std::vector<std::string> known;
        for (const auto& [word, value] : words) known.emplace_back(word);
        if (const auto found = index_of(key, known)) into = (words.begin() + *found)->second;
    }
    /// The settings of a table of its own; what nobody asked for in it is reported with its name before it.
    void table(const char* key, const std::function<void(ConfigReader&)>& read);
    /// One text for every language, or a table of texts by language.
    void by_language(const char* key, std::map<std::string, std::string>& into, Meaning advice_on);

    /// Reports what nobody asked for.
    void unknown_keys();

private:
    const toml::node* get(const char* key);
    std::optional<std::size_t> index_of(const char* key, const std::vector<std::string>& words);
    void take(const toml::node& node, const std::string& key, const std::string& value, Meaning advice_on,
              std::string& into);
    void wrong(const toml::node& node, const std::string& key, const std::string& wanted);
    void refuse(const toml::node& node, const std::string& key, const std::string& advice);
    void problem(const toml::node& node, std::string what, std::string advice);

    const toml::table& table_;
    std::string file_;
    std::string within_;  ///< "speech." inside that table
    base::Problems& problems_;
    std::set<std::string> known_;
};

}  // namespace app
