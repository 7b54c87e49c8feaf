#include "content/po_text.h"

#include <array>

namespace content {
namespace {

bool is_word(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

/// Follows the lexer of libgettext-po: where a string or a comment begins and ends.
class Rewriter {
public:
    explicit Rewriter(std::string_view bytes) : bytes_(bytes) { text_.ascii.reserve(bytes.size() + bytes.size() / 8); }

    PoText run() {
        while (at_ < bytes_.size()) step();
        end_word();
        return std::move(text_);
    }

private:
    enum class Where { outside, string, kept_comment, dropped_comment };

    void step() {
        char byte = bytes_[at_];
        if (byte == '\n') return end_line();
        if (byte == '\\' && peek(1) == '\n') return continue_line();
        switch (where_) {
            case Where::outside:
                return outside(byte);
            case Where::string:
                return string(byte);
            case Where::kept_comment:
                return emit_plain(byte);
            case Where::dropped_comment:
                ++at_;
                return;
        }
    }

    char peek(std::size_t ahead) const { return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0'; }

    void end_line() {
        end_word();
        where_ = Where::outside;
        text_.ascii += '\n';
        ++line_;
        ++at_;
    }

    /// A backslash before the line's end joins two lines, in comments too.
    void continue_line() {
        text_.ascii += where_ == Where::string ? "\\\n" : "\n";
        if (where_ == Where::kept_comment) where_ = Where::dropped_comment;
        ++line_;
        at_ += 2;
    }

    void outside(char byte) {
        if (is_word(byte)) {
            word_ += byte;
            return emit_plain(byte);
        }
        end_word();
        if (byte == '"') where_ = Where::string;
        if (byte == '#') {
            bool obsolete = peek(1) == '~' && peek(2) != '|';
            if (!obsolete) where_ = peek(1) == ',' ? Where::kept_comment : Where::dropped_comment;
            if (where_ == Where::dropped_comment) {
                ++at_;
                return;
            }
        }
        emit_plain(byte);
    }

    void string(char byte) {
        if (byte == '\\' && at_ + 1 < bytes_.size()) {
            text_.ascii += byte;
            ++at_;
            return emit_plain(bytes_[at_]);  // "\?" where it was beyond ASCII: refused, as the original would be
        }
        if (byte == '"') where_ = Where::outside;
        if (static_cast<unsigned char>(byte) < 0x80) return emit_plain(byte);
        emit_octal(static_cast<unsigned char>(byte));
    }

    void emit_plain(char byte) {
        text_.ascii += static_cast<unsigned char>(byte) < 0x80 ? byte : '?';
        ++at_;
    }

    void emit_octal(unsigned char byte) {
        std::array<char, 4> escape{'\\', static_cast<char>('0' + (byte >> 6)), static_cast<char>('0' + (byte >> 3 & 7)),
                                   static_cast<char>('0' + (byte & 7))};
        text_.ascii.append(escape.data(), escape.size());
        ++at_;
    }

    void end_word() {
        if (word_ == "msgid") text_.msgid_lines.push_back(line_);
        word_.clear();
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    int line_ = 1;
    Where where_ = Where::outside;
    std::string word_;
    PoText text_;
};

}  // namespace

PoText make_harmless(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    return Rewriter(bytes).run();
}

}  // namespace content
