#include "pack/po_text.h"

#include <array>

namespace pack {
namespace {

bool is_word(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

/// Follows the lexer of libgettext-po: where a string or a comment begins and ends.
class Rewriter {
public:
    Rewriter(std::string_view bytes, Comments comments) : bytes_(bytes), comments_(comments) {
        text_.ascii.reserve(bytes.size() + bytes.size() / 8);
    }

    PoText run() {
        while (at_ < bytes_.size()) step();
        end_word();
        return std::move(text_);
    }

private:
    enum class Where { outside, string, flags, kept_comment, dropped_comment };

    void step() {
        char byte = bytes_[at_];
        if (byte == '\n') return end_line();
        if (byte == '\\' && peek(1) == '\n') return continue_line();
        switch (where_) {
            case Where::outside:
                return outside(byte);
            case Where::string:
                return string(byte);
            case Where::flags:
                return emit_plain(byte);
            case Where::kept_comment:
                return comment(byte);
            case Where::dropped_comment:
                ++at_;
                return;
        }
    }

    char peek(std::size_t ahead) const { return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0'; }

    void end_line() {
        end_word();
        where_ = Where::outside;
        previous_ = false;
        text_.ascii += '\n';
        ++line_;
        ++at_;
    }

    /// A backslash before the line's end joins two lines, in comments too.
    void continue_line() {
        text_.ascii += where_ == Where::string ? "\\\n" : "\n";
        if (where_ == Where::kept_comment) text_.ascii += comment_start_;
        if (where_ == Where::flags) where_ = Where::dropped_comment;
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
        if (byte == '#') return hash();
        emit_plain(byte);
    }

    void hash() {
        char kind = peek(1);
        bool keep = comments_ == Comments::keep;
        if (kind == '~' && (keep || peek(2) != '|')) {
            previous_ = peek(2) == '|';
        } else if (kind == '|' && keep) {
            previous_ = true;
        } else if (kind == ',' || kind == '!') {
            where_ = Where::flags;
        } else if (kind != ':' && kind != '~' && kind != '|' && keep) {
            where_ = Where::kept_comment;
            comment_start_ = kind == '.' ? "#. " : "# ";
        } else {
            where_ = Where::dropped_comment;
            ++at_;
            return;
        }
        emit_plain('#');
    }

    /// "# File: a.c, line: 1" is a reference too, to libgettext-po.
    void comment(char byte) {
        auto value = static_cast<unsigned char>(byte);
        if (value < 0x80 && byte != '%' && byte != ':' && byte != '\\') return emit_plain(byte);
        constexpr const char* digits = "0123456789ABCDEF";
        text_.ascii += {'%', digits[value >> 4], digits[value & 15]};
        ++at_;
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
        if (word_ == "msgid" && !previous_) {
            text_.msgid_lines.push_back(line_);
            text_.msgstr_lines.push_back(line_);
            translated_ = false;
        } else if (word_ == "msgstr" && !previous_ && !translated_ && !text_.msgstr_lines.empty()) {
            text_.msgstr_lines.back() = line_;
            translated_ = true;
        }
        word_.clear();
    }

    std::string_view bytes_;
    Comments comments_;
    std::size_t at_ = 0;
    int line_ = 1;
    Where where_ = Where::outside;
    bool translated_ = false;  ///< a msgstr has come since the last msgid
    bool previous_ = false;    ///< the rest of the line says what the English was before
    const char* comment_start_ = "";
    std::string word_;
    PoText text_;
};

}  // namespace

std::string with_line_feeds(std::string bytes) {
    std::size_t to = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        bool windows = bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
        if (!windows) bytes[to++] = bytes[at] == '\r' ? '\n' : bytes[at];
    }
    bytes.resize(to);
    return bytes;
}

PoText make_harmless(std::string_view bytes, Comments comments) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    return Rewriter(bytes, comments).run();
}

std::string plain_comment(std::string_view harmless) {
    std::string plain;
    auto end_line = [&] {
        auto is_end = [](char c) { return c == '\\' || c == ' ' || c == '\r'; };
        while (!plain.empty() && is_end(plain.back())) plain.pop_back();
    };
    for (std::size_t at = 0; at < harmless.size(); ++at) {
        char byte = harmless[at];
        if (byte == '%' && at + 2 < harmless.size()) {
            auto digit = [&](std::size_t ahead) {
                char c = harmless[at + ahead];
                return c >= 'A' ? c - 'A' + 10 : c - '0';
            };
            byte = static_cast<char>(digit(1) * 16 + digit(2));
            at += 2;
        } else if (byte == '\n') {
            end_line();
        }
        plain += byte;
    }
    end_line();
    return plain;
}

}  // namespace pack
