// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/preferences.h"

#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString begunKey(const QString &directory)
{
    const QByteArray path = QDir{directory}.absolutePath().toUtf8();
    return u"begun/"_s +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(16));
}

} // namespace

Preferences::Preferences(const QString &iniFile)
    : m_settings(iniFile, QSettings::IniFormat)
{
}

QString Preferences::language() const
{
    return m_settings.value(u"language"_s).toString();
}

void Preferences::setLanguage(const QString &language)
{
    m_settings.setValue(u"language"_s, language);
}

Theme Preferences::theme() const
{
    return themeFromKey(m_settings.value(u"theme"_s).toString()).value_or(Theme::System);
}

void Preferences::setTheme(Theme theme)
{
    m_settings.setValue(u"theme"_s, key(theme));
}

QByteArray Preferences::state(const QString &name) const
{
    return m_settings.value(u"window/"_s + name).toByteArray();
}

void Preferences::setState(const QString &name, const QByteArray &state)
{
    m_settings.setValue(u"window/"_s + name, state);
}

QString Preferences::lastFolder() const
{
    return m_settings.value(u"lastFolder"_s, QDir::homePath()).toString();
}

void Preferences::setLastFolder(const QString &folder)
{
    m_settings.setValue(u"lastFolder"_s, folder);
}

bool Preferences::hasBegun(const QString &directory) const
{
    return m_settings.value(begunKey(directory)).toBool();
}

void Preferences::setBegun(const QString &directory)
{
    m_settings.setValue(begunKey(directory), true);
}

} // namespace otklik
