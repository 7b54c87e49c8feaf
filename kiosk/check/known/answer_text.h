// Answers as bytes and back. Bytes that are none, cut or made up by somebody, are no answer. Inside check only; pure.
#pragma once

#include <charconv>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace check {

class AnswerWriter {
public:
    void text(std::string_view words) {
        bytes_ += std::to_string(words.size());
        bytes_ += ':';
        bytes_ += words;
    }
    void number(int value) { text(std::to_string(value)); }
    void number(float value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        text({bytes, sizeof value});
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class AnswerReader {
public:
    explicit AnswerReader(std::string_view bytes) : rest_(bytes) {}

    std::string_view text() {
        std::size_t length = 0;
        auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), length);
        auto begin = static_cast<std::size_t>(end - rest_.data()) + 1;
        if (error != std::errc() || begin > rest_.size() || *end != ':' || length > rest_.size() - begin) return fail();
        auto words = rest_.substr(begin, length);
        rest_.remove_prefix(begin + length);
        return words;
    }
    int whole() {
        auto words = text();
        int value = 0;
        auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
        if (error != std::errc() || end != words.data() + words.size()) fail();
        return value;
    }
    float real() {
        auto words = text();
        float value = 0;
        if (words.size() != sizeof value) return fail(), value;
        std::memcpy(&value, words.data(), sizeof value);
        return value;
    }
    bool at_end() const { return rest_.empty(); }
    /// Everything asked for was there, and nothing is left.
    bool sound() const { return sound_ && at_end(); }
    void refuse() {
        sound_ = false;
        rest_ = {};
    }

private:
    std::string_view fail() {
        refuse();
        return {};
    }

    std::string_view rest_;
    bool sound_ = true;
};

inline void write(AnswerWriter& to, const base::Problem& problem) {
    to.number(static_cast<int>(problem.severity));
    to.text(problem.file), to.number(problem.line);
    to.text(problem.what), to.text(problem.advice);
}

inline void read(AnswerReader& from, base::Problem& problem) {
    auto severity = from.whole();
    if (severity < 0 || severity > static_cast<int>(base::Severity::unchecked)) return from.refuse();
    problem.severity = static_cast<base::Severity>(severity);
    problem.file = from.text(), problem.line = from.whole();
    problem.what = from.text(), problem.advice = from.text();
}

}  // namespace check
