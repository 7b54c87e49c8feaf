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
    std::optional<std::string> find(const std::string& question) {
        std::lock_guard lock(mutex_);
        auto found = answers_.find(question);
        return found == answers_.end() ? std::nullopt : std::optional(found->second);
    }
    void put(const std::string& question, std::string answer) {
        std::lock_guard lock(mutex_);
        answers_.insert_or_assign(question, std::move(answer));
    }

private:
    std::mutex mutex_;
    std::map<std::string, std::string> answers_;  ///< by the digits of the question
};

}  // namespace check
