// How a drawing and its answer travel between two processes. Inside display only.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "display/drawings/drawing_helper.h"

namespace display {

constexpr std::size_t most_wire_bytes = std::size_t{8} << 20;  ///< of one message

/// A message of numbers and texts, one after the other.
class WireWriter {
public:
    void number(std::int64_t value) { message_.append(reinterpret_cast<const char*>(&value), sizeof value); }
    void text(const void* bytes, std::size_t size) {
        number(static_cast<std::int64_t>(size));
        message_.append(static_cast<const char*>(bytes), size);
    }
    void text(const std::string& value) { text(value.data(), value.size()); }
    void texts(const std::vector<std::string>& values) {
        number(static_cast<std::int64_t>(values.size()));
        for (const auto& value : values) text(value);
    }
    std::string message() && { return std::move(message_); }
    const std::string& message() const& { return message_; }

private:
    std::string message_;
};

/// Reads them back; whatever the message holds, nothing outside it.
class WireReader {
public:
    explicit WireReader(std::string message) : message_(std::move(message)) {}
    std::int64_t number();
    std::string text();
    std::string_view view();  ///< the same, as long as this is there
    std::vector<std::string> texts();
    bool sound() const { return sound_ && at_ == message_.size(); }  ///< all was there, and nothing more

private:
    std::string message_;
    std::size_t at_ = 0;
    bool sound_ = true;
};

/// False: the other side has gone.
bool send_message(int wire, const std::string& message);
/// Nothing: the other side has gone, or `worth_waiting`, asked several times a second, said no.
std::optional<std::string> receive_message(int wire, const std::function<bool()>& worth_waiting,
                                           std::size_t most = most_wire_bytes);

}  // namespace display
