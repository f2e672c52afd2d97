// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/channel_fields.h"

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace otklik {

class Preferences;

/// The settings of an account, field by field. What it has no field for stays as it is. The secret is no part of them.
class ChannelForm final : public QWidget {
    Q_OBJECT
public:
    /// `account`: at least its "channel". What it has brought is answered by the account of its name: hence `isNamed`
    /// ones keep it. The preferences have to outlive it.
    ChannelForm(const QJsonObject &account, bool isNamed, bool hasSecret, Preferences &preferences, QWidget *parent);

    QJsonObject account() const;
    QString secret() const;
    /// Puts the person where the mistake is.
    void goTo(const QString &path);

signals:
    void edited();

private:
    QWidget *addField(const ChannelField &field, const QJsonValue &value);
    QWidget *addText(const ChannelField &field, const QString &value);
    QWidget *addPath(const ChannelField &field, const QString &value);
    QWidget *addNumber(const ChannelField &field, const QJsonValue &value);
    QWidget *addChoice(const ChannelField &field, const QString &value);
    QWidget *addFlag(const ChannelField &field, bool value);
    void addSecret(bool hasSecret);
    void askForPath(const ChannelField &field, QLineEdit *editor);
    void showRare(bool isShown);
    QJsonValue valueOf(const ChannelField &field, const QWidget *editor) const;

    QJsonObject m_before;
    Preferences &m_preferences;
    std::vector<ChannelField> m_fields;
    std::vector<QWidget *> m_editors; ///< one for each field
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLineEdit *m_secret = nullptr;
    QCheckBox *m_rare = nullptr;
};

} // namespace otklik
