// What was found out about a pack, by what was asked: who asks the same again is answered at once.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fingerprint.h"

namespace check {

/// All that an answer depends on, field by field; as digits of it two questions are told apart. One thread.
class Question {
public:
    explicit Question(std::string_view kind) {
        two_.add_field("two");
        add(kind);
    }

    Question& add(std::string_view field) {
        one_.add_field(field);
        two_.add_field(field);
        return *this;
    }
    Question& add(const char* field) { return add(std::string_view(field)); }
    Question& add(std::size_t number) { return add(std::string_view(std::to_string(number))); }
    Question& add(const std::vector<std::string>& fields) {
        add(fields.size());
        for (const auto& field : fields) add(std::string_view(field));
        return *this;
    }
    Question& add(const std::string& field) { return add(std::string_view(field)); }

    /// 32 digits.
    std::string digits() const { return one_.hex() + two_.hex(); }

private:
    base::Fingerprint one_, two_;
};

/// Any thread.
class Answers {
public:
    enum class Holds { always, this_time };  ///< the latter: it may have been this computer's fault

    std::optional<std::string> find(const std::string& question) {
        std::lock_guard lock(mutex_);
        auto found = answers_.find(question);
        if (found == answers_.end()) return std::nullopt;
        found->second.asked = true;
        return found->second.words;
    }
    /// The first answer stands, whoever gives another at the same time. Gives the one that stands.
    std::string put(const std::string& question, std::string answer, Holds holds = Holds::always) {
        std::lock_guard lock(mutex_);
        auto [place, is_new] = answers_.try_emplace(question, Answer{std::move(answer), holds, true});
        grew_ = grew_ || (is_new && holds == Holds::always);
        return place->second.words;
    }

    using Kept = std::map<std::string, std::string>;
    /// From an earlier check.
    void remember(Kept kept) {
        std::lock_guard lock(mutex_);
        for (auto& [question, words] : kept)
            answers_.try_emplace(question, Answer{std::move(words), Holds::always, false});
    }
    /// Those that hold always, and were asked for if `asked`.
    Kept kept(bool asked) {
        std::lock_guard lock(mutex_);
        Kept kept;
        for (const auto& [question, answer] : answers_)
            if (answer.holds == Holds::always && (answer.asked || !asked)) kept.emplace(question, answer.words);
        return kept;
    }
    /// Whether there is one that holds always and was not known before.
    bool grew() {
        std::lock_guard lock(mutex_);
        return grew_;
    }

private:
    struct Answer {
        std::string words;
        Holds holds;
        bool asked;
    };
    std::mutex mutex_;
    std::map<std::string, Answer> answers_;  ///< by the digits of the question
    bool grew_ = false;
};

}  // namespace check
