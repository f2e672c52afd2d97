// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/channels/channel_file.h"
#include "app/otklik/window_gateway.h"
#include "ui/channels/served_channels.h"

namespace otklik {

/// The channels of the window's gateway, for the settings: its file, its secrets, how its accounts stand.
class WindowChannels final : public ServedChannels {
    Q_OBJECT
public:
    /// Both have to outlive it.
    WindowChannels(Desk &desk, WindowGateway &gateway, QObject *parent = nullptr);

    void look() override;
    Service service() const override;
    QString file() const override { return m_gateway.file(); }
    std::vector<ServedAccount> accounts() const override;
    Result<> validate(std::optional<int> place, const QJsonObject &account) const override;
    QFuture<Result<>> check(const QJsonObject &account, const QString &secret, std::stop_token stop) override;
    Result<> save(std::optional<int> place, const QJsonObject &account, const QString &secret) override;
    Result<> remove(int place) override;
    Result<QString> setAside() override;

private:
    void read();
    QJsonArray with(std::optional<int> place, const QJsonObject &account) const;
    void serveAnew();
    void enter(const QString &name, const QString &secret);

    Desk &m_desk;
    WindowGateway &m_gateway;
    Result<ChannelFile> m_file; ///< as the settings show it
};

} // namespace otklik
