// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/mail_line.h"

#include <QElapsedTimer>

#include <curl/curl.h>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#endif

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSliceMilliseconds = 100; // how soon a request to stop is seen
constexpr qsizetype kPieceBytes = 64 * 1024;
constexpr qsizetype kLineBytes = 16 * 1024 * 1024; // the answer to a search in a full mailbox

int stopAsked(void *stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<std::stop_token *>(stop)->stop_requested() ? 1 : 0;
}

/// Sees each answer of the server up to the login; an SMTP server says 235 to the password.
size_t sawAnswer(char *bytes, size_t, size_t size, void *isLoggedIn)
{
    if (QByteArrayView{bytes, static_cast<qsizetype>(size)}.startsWith("235"))
        *static_cast<bool *>(isLoggedIn) = true;
    return size;
}

Error connectError(MailProtocol protocol, CURLcode code, const char *words)
{
    const QString subject = protocol == MailProtocol::Imap ? u"IMAP"_s : u"SMTP"_s;
    const QString details = QString::fromUtf8(*words ? words : curl_easy_strerror(code));
    switch (static_cast<int>(code)) {
    case CURLE_ABORTED_BY_CALLBACK:
        return fail(ErrorCode::Cancelled, subject);
    case CURLE_LOGIN_DENIED:
        return fail(ErrorCode::Forbidden, subject, u"the server does not accept the name and the password"_s);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_ISSUER_ERROR:
        return fail(ErrorCode::Refused, subject, details);
    default:
        return fail(ErrorCode::Unreadable, subject, details);
    }
}

} // namespace

struct MailLine::Curl {
    Curl()
        : handle(curl_easy_init())
        , many(curl_multi_init())
    {
    }
    ~Curl()
    {
        curl_multi_remove_handle(many, handle);
        curl_easy_cleanup(handle);
        curl_multi_cleanup(many);
    }
    Q_DISABLE_COPY_MOVE(Curl)

    /// As curl_easy_perform(), which sleeps a second at the end of a connection that is only opened.
    CURLcode connect();

    CURL *handle;
    CURLM *many; ///< of one; the connection is lost without it
    curl_socket_t socket = CURL_SOCKET_BAD;
    std::stop_token stop;
    bool isLoggedIn = false; ///< of SMTP
    char words[CURL_ERROR_SIZE] = {};
};

CURLcode MailLine::Curl::connect()
{
    curl_multi_add_handle(many, handle);
    for (;;) {
        int running = 0;
        if (curl_multi_perform(many, &running) != CURLM_OK)
            return CURLE_FAILED_INIT;
        int left = 0;
        if (const CURLMsg *message = curl_multi_info_read(many, &left); message && message->msg == CURLMSG_DONE)
            return message->data.result;
        curl_multi_poll(many, nullptr, 0, kSliceMilliseconds, nullptr);
    }
}

MailLine::MailLine(std::unique_ptr<Curl> curl, std::chrono::seconds silence, std::stop_token stop)
    : m_curl(std::move(curl))
    , m_silence(silence)
    , m_stop(std::move(stop))
{
}

MailLine::~MailLine() = default;

Result<std::unique_ptr<MailLine>> MailLine::open(MailProtocol protocol, const EmailSettings &settings,
                                                 const QString &password, std::stop_token stop)
{
    static const CURLcode isReady = curl_global_init(CURL_GLOBAL_DEFAULT);
    auto curl = std::make_unique<Curl>();
    if (isReady != CURLE_OK || !curl->handle || !curl->many)
        return fail(ErrorCode::Internal, u"libcurl"_s);
    const MailServer &server = protocol == MailProtocol::Imap ? settings.imap : settings.smtp;
    const bool isTls = server.security == MailSecurity::Tls;
    QByteArray url = protocol == MailProtocol::Imap ? "imap" : "smtp";
    url += isTls ? "s://" : "://";
    url += server.host.contains(u':') ? '[' + server.host.toLatin1() + ']' : server.host.toUtf8();
    url += ':' + QByteArray::number(server.port) + '/';
    if (protocol == MailProtocol::Smtp) // our name in EHLO: not this machine's
        url += settings.address.mid(settings.address.lastIndexOf(u'@') + 1).toUtf8().toPercentEncoding();
    curl->stop = stop;
    CURL *handle = curl->handle;
    curl_easy_setopt(handle, CURLOPT_URL, url.constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "imap,imaps,smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NETRC, long{CURL_NETRC_IGNORED});
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, curl->words);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    curl_easy_setopt(handle, CURLOPT_USE_SSL,
                     server.security == MailSecurity::Plain ? long{CURLUSESSL_NONE} : long{CURLUSESSL_ALL});
    if (!settings.caFile.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, settings.caFile.toUtf8().constData());
        curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
    }
    if (!server.user.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, password.toUtf8().constData());
    }
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(settings.connectTimeout.count()) * 1000L);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &stopAsked);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &curl->stop);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &sawAnswer);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &curl->isLoggedIn);
    if (const CURLcode code = curl->connect(); code != CURLE_OK)
        return connectError(protocol, code, curl->words);
    // libcurl goes on without a password where none is asked for, and a stranger's letter is refused for good.
    if (protocol == MailProtocol::Smtp && !server.user.isEmpty() && !curl->isLoggedIn)
        return fail(ErrorCode::Unreadable, u"SMTP"_s, u"the server does not take the password now"_s);
    curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &curl->socket);
    if (curl->socket == CURL_SOCKET_BAD)
        return fail(ErrorCode::Unreadable, u"libcurl"_s, u"the connection was lost"_s);
    return std::unique_ptr<MailLine>(new MailLine(std::move(curl), settings.silenceTimeout, std::move(stop)));
}

Result<> MailLine::wait(bool forReading)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < std::chrono::milliseconds{m_silence}.count()) {
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, u"mail"_s);
#ifdef Q_OS_WIN
        WSAPOLLFD one{m_curl->socket, static_cast<short>(forReading ? POLLIN : POLLOUT), 0};
        const int ready = WSAPoll(&one, 1, kSliceMilliseconds);
#else
        pollfd one{m_curl->socket, static_cast<short>(forReading ? POLLIN : POLLOUT), 0};
        const int ready = poll(&one, 1, kSliceMilliseconds);
#endif
        if (ready > 0)
            return {};
    }
    return fail(ErrorCode::Unreadable, u"mail"_s, u"the server is silent"_s);
}

Result<> MailLine::send(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        size_t sent = 0;
        const CURLcode code = curl_easy_send(m_curl->handle, bytes.data(), static_cast<size_t>(bytes.size()), &sent);
        if (code == CURLE_AGAIN) {
            if (const auto ready = wait(false); !ready)
                return ready.error();
        } else if (code != CURLE_OK) {
            return fail(ErrorCode::Unreadable, u"mail"_s, u"the connection was lost"_s);
        }
        bytes = bytes.sliced(static_cast<qsizetype>(sent));
    }
    return {};
}

Result<> MailLine::fill()
{
    if (m_at > 0) {
        m_buffer.remove(0, m_at);
        m_at = 0;
    }
    const qsizetype size = m_buffer.size();
    m_buffer.resize(size + kPieceBytes);
    for (;;) {
        size_t got = 0;
        const CURLcode code =
            curl_easy_recv(m_curl->handle, m_buffer.data() + size, static_cast<size_t>(kPieceBytes), &got);
        m_buffer.truncate(size + static_cast<qsizetype>(code == CURLE_OK ? got : 0));
        if (code == CURLE_OK && got > 0)
            return {};
        if (code != CURLE_AGAIN)
            return fail(ErrorCode::Unreadable, u"mail"_s, u"the connection was lost"_s);
        if (const auto ready = wait(true); !ready)
            return ready.error();
        m_buffer.resize(size + kPieceBytes);
    }
}

Result<QByteArray> MailLine::line()
{
    qsizetype seen = 0;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', m_at + seen);
        if (end >= 0) {
            QByteArray line = m_buffer.sliced(m_at, end - m_at);
            m_at = end + 1;
            if (line.endsWith('\r'))
                line.chop(1);
            return line;
        }
        seen = m_buffer.size() - m_at;
        if (seen > kLineBytes)
            return fail(ErrorCode::Unreadable, u"mail"_s, u"an endless line"_s);
        if (const auto filled = fill(); !filled)
            return filled.error();
    }
}

Result<QByteArray> MailLine::exactly(qsizetype count)
{
    while (m_buffer.size() - m_at < count) {
        if (const auto filled = fill(); !filled)
            return filled.error();
    }
    QByteArray bytes = m_buffer.sliced(m_at, count);
    m_at += count;
    return bytes;
}

} // namespace otklik
