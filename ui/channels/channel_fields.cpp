// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channel_fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Editor = ChannelField::Editor;

constexpr int kLargestPort = 65535;
constexpr int kLongest = 600; // seconds

} // namespace

QStringList ChannelFields::kinds()
{
    return {u"email"_s, u"open311"_s, u"folder"_s};
}

QString ChannelFields::kindName(const QString &kind)
{
    if (kind == "email"_L1)
        return tr("E-mail");
    if (kind == "open311"_L1)
        return tr("Open311");
    if (kind == "folder"_L1)
        return tr("Folder");
    return kind;
}

QString ChannelFields::kindHint(const QString &kind)
{
    if (kind == "email"_L1)
        return tr("Letters to this address become appeals; answers go out from it. Letters are neither deleted nor "
                  "marked as read.");
    if (kind == "open311"_L1)
        return tr("Requests of another system become appeals; answers go back as updates of the requests.");
    if (kind == "folder"_L1)
        return tr("Another program puts files into “in” of this folder; answers are laid into “out”.");
    return {};
}

namespace {

std::vector<ChannelField> serverFields(const QString &server, const ChannelField &host, const ChannelField &user)
{
    return {host,
            {.path = server + ".security"_L1,
             .label = ChannelFields::tr("Encryption of %1").arg(server.toUpper()),
             .editor = Editor::Choice,
             .choices = {{u"tls"_s, ChannelFields::tr("TLS from the beginning")},
                         {u"starttls"_s, ChannelFields::tr("STARTTLS")},
                         {u"plain"_s, ChannelFields::tr("none (only on this computer)")}}},
            {.path = server + ".port"_L1,
             .label = ChannelFields::tr("Port of %1").arg(server.toUpper()),
             .editor = Editor::Number,
             .hint = ChannelFields::tr("the usual one"),
             .least = 1,
             .most = kLargestPort},
            user};
}

ChannelField certificate()
{
    return {.path = u"ca_file"_s,
            .label = ChannelFields::tr("Certificate file"),
            .editor = Editor::File,
            .hint = ChannelFields::tr("those that the system trusts"),
            .isRare = true};
}

std::vector<ChannelField> emailFields()
{
    std::vector<ChannelField> fields{
        {.path = u"address"_s, .label = ChannelFields::tr("Address"), .hint = u"priem@gorod.example"_s},
        {.path = u"sender"_s,
         .label = ChannelFields::tr("Name of the sender"),
         .hint = ChannelFields::tr("the municipality’s, shown beside the address")}};
    for (const ChannelField &field : serverFields(
             u"imap"_s,
             {.path = u"imap.host"_s, .label = ChannelFields::tr("IMAP server"), .hint = u"imap.gorod.example"_s},
             {.path = u"imap.user"_s, .label = ChannelFields::tr("Login at the IMAP server")}))
        fields.push_back(field);
    for (const ChannelField &field : serverFields(
             u"smtp"_s,
             {.path = u"smtp.host"_s, .label = ChannelFields::tr("SMTP server"), .hint = u"smtp.gorod.example"_s},
             {.path = u"smtp.user"_s,
             .label = ChannelFields::tr("Login at the SMTP server"),
             .hint = ChannelFields::tr("empty where it asks for none")}))
        fields.push_back(field);
    fields.push_back({.path = u"sent"_s,
                      .label = ChannelFields::tr("Mailbox for sent answers"),
                      .hint = ChannelFields::tr("no copies are kept at the server")});
    fields.push_back(
        {.path = u"mailbox"_s, .label = ChannelFields::tr("Mailbox of letters"), .hint = u"INBOX"_s, .isRare = true});
    fields.push_back(certificate());
    fields.push_back({.path = u"connect_seconds"_s,
                      .label = ChannelFields::tr("Seconds until logged in"),
                      .editor = Editor::Number,
                      .hint = u"30"_s,
                      .least = 1,
                      .most = kLongest,
                      .isRare = true});
    fields.push_back({.path = u"silence_seconds"_s,
                      .label = ChannelFields::tr("Seconds of silence"),
                      .editor = Editor::Number,
                      .hint = u"60"_s,
                      .least = 1,
                      .most = kLongest,
                      .isRare = true});
    return fields;
}

ChannelField number(const QString &path, const QString &label, int usual, int least, int most)
{
    return {.path = path,
            .label = label,
            .editor = Editor::Number,
            .hint = QString::number(usual),
            .least = least,
            .most = most,
            .isRare = true};
}

ChannelField flag(const QString &path, const QString &label, bool isRare)
{
    return {.path = path, .label = label, .editor = Editor::Flag, .isRare = isRare};
}

std::vector<ChannelField> open311Fields()
{
    return {{.path = u"endpoint"_s,
             .label = ChannelFields::tr("Address of the server"),
             .hint = u"https://gorod.example/open311/v2"_s},
            {.path = u"jurisdiction"_s,
             .label = ChannelFields::tr("Jurisdiction"),
             .hint = ChannelFields::tr("empty where the server has one only")},
            flag(u"updates"_s, ChannelFields::tr("The server takes answers (updates of requests)"), false),
            flag(u"requests"_s, ChannelFields::tr("Takes appeals from us: operators may hand them on to this system"),
                 false),
            {.path = u"format"_s,
             .label = ChannelFields::tr("Format"),
             .editor = Editor::Choice,
             .choices = {{u"xml"_s, u"XML"_s}, {u"json"_s, u"JSON"_s}},
             .isRare = true},
            flag(u"reads_with_key"_s, ChannelFields::tr("The key is needed for reading too"), true),
            flag(u"pages"_s, ChannelFields::tr("The server gives requests by pages"), true),
            number(u"page_size"_s, ChannelFields::tr("Requests at once"), 1000, 10, 10'000),
            number(u"first_days"_s, ChannelFields::tr("Days back at first"), 30, 1, 3650),
            number(u"overlap_hours"_s, ChannelFields::tr("Hours read again"), 48, 1, 24 * 30),
            number(u"timeout_seconds"_s, ChannelFields::tr("Seconds for one call"), 60, 5, kLongest),
            certificate()};
}

} // namespace

std::vector<ChannelField> ChannelFields::of(const QString &kind)
{
    if (kind == "email"_L1)
        return emailFields();
    if (kind == "open311"_L1)
        return open311Fields();
    if (kind == "folder"_L1)
        return {{.path = u"folder"_s, .label = tr("Folder"), .editor = Editor::Folder}};
    return {};
}

QString ChannelFields::secretName(const QString &kind)
{
    if (kind == "email"_L1)
        return tr("Password");
    return kind == "open311"_L1 ? tr("Key (api_key)") : QString{};
}

QString ChannelFields::label(const QString &kind, const QString &path)
{
    if (path == "name"_L1)
        return tr("Name");
    const std::vector<ChannelField> fields = of(kind);
    const auto found = std::ranges::find(fields, path, &ChannelField::path);
    return found == fields.end() ? path : found->label;
}

} // namespace otklik
